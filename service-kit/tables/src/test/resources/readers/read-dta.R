# Prints a Stata file as haven reads it: per column a line "column<TAB>name<TAB>label as hex", then one line per cell.
suppressPackageStartupMessages(library(haven))
hex <- function(text) paste(format(charToRaw(enc2utf8(text))), collapse = "")
data <- read_dta(commandArgs(TRUE)[1])
cat("rows\t", nrow(data), "\n", sep = "")
for (name in names(data)) {
  column <- data[[name]]
  label <- attr(column, "label")
  cat("column\t", name, "\t", if (is.null(label)) "" else hex(label), "\n", sep = "")
  if (is.character(column)) {
    lines <- vapply(column, function(x) if (is.na(x)) "NA" else paste0("t:", hex(x)), "", USE.NAMES = FALSE)
  } else if (inherits(column, "Date")) {
    lines <- ifelse(is.na(column), "NA", sprintf("d:%d", as.integer(unclass(column))))
  } else {
    lines <- ifelse(is.na(column), "NA", sprintf("n:%a", as.double(column)))
  }
  writeLines(as.character(lines))
}
