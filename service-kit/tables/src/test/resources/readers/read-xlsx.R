# Prints the first sheet of a workbook as readxl reads it, each cell by its own type, in the form of read-dta.R.
suppressPackageStartupMessages(library(readxl))
hex <- function(text) paste(format(charToRaw(enc2utf8(text))), collapse = "")
data <- read_excel(commandArgs(TRUE)[1], col_types = "list", trim_ws = FALSE, na = character())
cell <- function(x) {
  if (is.null(x) || is.na(x)) return("NA")
  if (is.character(x)) return(paste0("t:", hex(x)))
  if (is.logical(x)) return(if (x) "b:true" else "b:false")
  if (inherits(x, "POSIXct")) return(sprintf("d:%d", as.integer(as.Date(x))))
  sprintf("n:%a", as.double(x))
}
cat("rows\t", nrow(data), "\n", sep = "")
for (name in names(data)) {
  cat("column\t", name, "\t\n", sep = "")
  for (x in data[[name]]) cat(cell(x), "\n", sep = "")
}
