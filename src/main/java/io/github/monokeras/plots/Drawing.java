package io.github.monokeras.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What a picture shows, drawn into whatever area it is given. */
interface Drawing {

    /** Draws inside the area; transform and clip are afterwards as they were. */
    void paint(Graphics2D g, Rectangle2D area);
}
