# Prints a Stata file as pandas reads it: per column a line "column<TAB>name<TAB>label as hex", then one line per cell.
import sys
import datetime

import pandas

path = sys.argv[1]
data = pandas.read_stata(path)
with pandas.io.stata.StataReader(path) as reader:
    labels = reader.variable_labels()


def cell(value):
    if isinstance(value, str):
        return "t:" + value.encode("utf-8").hex()
    if value is None or value is pandas.NaT or pandas.isna(value):
        return "NA"
    if isinstance(value, (datetime.date, datetime.datetime)):
        return "d:%d" % (value.toordinal() - datetime.date(1970, 1, 1).toordinal())
    return "n:" + float(value).hex()


print("rows\t%d" % len(data))
for name in data.columns:
    print("column\t%s\t%s" % (name, labels[name].encode("utf-8").hex()))
    for value in data[name]:
        print(cell(value))
