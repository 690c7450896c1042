package org.liaison.modelling.fit;

/** The data of a model: the id of a data set or of a panel, one of the two. */
public record DataReference(String dataset, String panel) {
}
