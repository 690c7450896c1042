/** Models: read, estimated, kept, told of. */
package org.liaison.modelling.fit;
