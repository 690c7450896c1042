/** Estimates on resampled or reduced data: bootstraps, jackknife, influence. */
package org.liaison.stats.resample;
