package org.liaison.collector.source;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@Singleton
class SourceRepository implements PanacheRepositoryBase<Source, String> {
}
