package org.liaison.modelling.data;

import java.util.Arrays;

import jakarta.inject.Singleton;

import org.liaison.kit.table.Table;

/** Reads stored data: whole columns for estimation, rows block by block for files. */
@Singleton
public class ContentStore {

    private final ContentRepository repository;

    ContentStore(ContentRepository repository) {
        this.repository = repository;
    }

    /** What is stored under a digest that a data set or panel refers to. */
    public Content get(String sha256) {
        return repository.find(sha256).orElseThrow(() -> new IllegalStateException("content " + sha256 + " is not stored"));
    }

    /** All values of the column at a position. */
    public Values column(Content content, int position) {
        ColumnKind kind = content.columns().get(position).kind();
        int rows = Math.toIntExact(content.rows());
        Values all = kind.isText() ? Values.of(new String[rows]) : Values.of(new double[rows]);
        for (int block = 0, at = 0; at < rows; block++) {
            Values part = block(content, position, block);
            System.arraycopy(kind.isText() ? part.texts() : part.numbers(), 0, kind.isText() ? all.texts() : all.numbers(), at,
                    part.length());
            at += part.length();
        }
        return all;
    }

    /** The content as a table to be written in any format. */
    public Table table(String name, Content content) {
        return new ContentTable(name, content, this);
    }

    Values[] blocks(Content content, int block) {
        Values[] values = new Values[content.columns().size()];
        Arrays.setAll(values, position -> block(content, position, block));
        return values;
    }

    private Values block(Content content, int position, int block) {
        return BlockCodec.decode(repository.block(content.sha256(), position, block), content.columns().get(position).kind());
    }
}
