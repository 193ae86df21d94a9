package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.translate.TranslateException;
import io.github.monokeras.backend.DatasetReader;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads DJL's data sets, batch by batch, in the order in which they give their samples. */
public final class DjlDatasetReader implements DatasetReader {

    @Override
    public boolean reads(Object data) {
        return data instanceof Dataset;
    }

    @Override
    public Content read(Object data) {
        List<List<Tensor>> x = new ArrayList<>();
        List<List<Tensor>> y = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            Dataset dataset = (Dataset) data;
            dataset.prepare();
            for (Batch batch : dataset.getData(manager)) {
                append(batch.getData(), x);
                append(batch.getLabels(), y);
                batch.close();
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        } catch (TranslateException unread) {
            throw new IllegalArgumentException(
                    "fit: the data set must give its samples; " + unread.getMessage(), unread);
        }
        return new Content(
                x.stream().map(Tensor::concatenate).toList(),
                y.stream().map(Tensor::concatenate).toList());
    }

    private static void append(NDList batch, List<List<Tensor>> columns) {
        for (int i = 0; i < batch.size(); i++) {
            if (columns.size() == i) {
                columns.add(new ArrayList<>());
            }
            NDArray array = batch.get(i);
            columns.get(i)
                    .add(DjlArrays.tensor(
                            array.getDataType().isFloating()
                                    ? array
                                    : array.toType(ai.djl.ndarray.types.DataType.FLOAT32, false)));
        }
    }
}
