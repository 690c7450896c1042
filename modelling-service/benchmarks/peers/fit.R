# Times one program on one panel and prints a CSV line like those of FitTimes.
# Usage: Rscript fit.R ENGINE CSV SIZE RUNS    engines: glm.nb fenegbin glmmTMB glmmTMB_re
arguments <- commandArgs(TRUE)
engine <- arguments[1]
size <- arguments[3]
runs <- as.integer(arguments[4])
package <- c(glm.nb = "MASS", fenegbin = "fixest", glmmTMB = "glmmTMB", glmmTMB_re = "glmmTMB")[[engine]]
if (!requireNamespace(package, quietly = TRUE)) {
  message(package, " is not installed; ", engine, " is left out.")
  quit(status = 0)
}
suppressMessages(library(package, character.only = TRUE))
panel <- read.csv(arguments[2])
panel$unit <- factor(panel$unit)
panel$year <- factor(panel$year)
slopes <- paste(grep("^x", names(panel), value = TRUE), collapse = " + ")
model <- function(rest) as.formula(paste("y ~", slopes, rest))
fit <- function() switch(engine,
  glm.nb = glm.nb(model("+ unit + year"), panel),
  fenegbin = fenegbin(model("| unit + year"), panel, vcov = "hetero"),
  glmmTMB = glmmTMB(model("+ unit + year"), panel, family = nbinom2()),
  glmmTMB_re = glmmTMB(model("+ year + (1 | unit)"), panel, family = nbinom2()))
seconds <- c()
for (run in seq_len(runs)) {
  invisible(gc(FALSE))
  seconds <- c(seconds, system.time(found <- suppressWarnings(fit()))[["elapsed"]])
}
slope <- if (package == "glmmTMB") fixef(found)$cond[["x1"]] else coef(found)[["x1"]]
theta <- if (package == "glmmTMB") sigma(found) else found$theta
cat(sprintf("%s %s,%s,%d,%d,%.5f,%.5f,%.5f,%.8f,%.8g,%.5f\n", package, engine, size, nrow(panel), runs, median(seconds),
  min(seconds), max(seconds), slope, theta, as.numeric(logLik(found))))
