package org.liaison.modelling.data;

import java.util.List;

/** Second reading of an upload: cuts the columns into blocks and stores them. */
final class BlockWriter {

    private final Content content;
    private final ContentRepository repository;
    private final List<String> names;
    private final Values[] open;
    private int filled;
    private int block;
    private long left;

    BlockWriter(Content content, ContentRepository repository) {
        this.content = content;
        this.repository = repository;
        this.names = content.names();
        this.open = new Values[content.columns().size()];
        this.left = content.rows();
    }

    void row(long row, List<String> cells) {
        if (CsvScan.fault(row, cells, names) != null) {
            return;
        }
        if (filled == 0) {
            begin();
        }
        for (int i = 0; i < open.length; i++) {
            if (open[i].texts() != null) {
                open[i].texts()[filled] = Cells.text(cells.get(i));
            } else {
                open[i].numbers()[filled] = Cells.number(cells.get(i));
            }
        }
        if (++filled == open[0].length()) {
            end();
        }
    }

    private void begin() {
        int size = (int) Math.min(Content.BLOCK_ROWS, left);
        for (int i = 0; i < open.length; i++) {
            open[i] = content.columns().get(i).kind().isText() ? Values.of(new String[size]) : Values.of(new double[size]);
        }
    }

    private void end() {
        for (int i = 0; i < open.length; i++) {
            repository.insertBlock(content.sha256(), i, block, BlockCodec.encode(open[i]));
        }
        left -= filled;
        filled = 0;
        block++;
    }
}
