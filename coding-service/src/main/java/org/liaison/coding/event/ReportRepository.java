package org.liaison.coding.event;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, Report.Key> {

    List<Report> of(String codebook, Collection<String> items) {
        return list("key.codebook = ?1 and key.itemId in ?2", codebook, items);
    }

    void deleteOf(String codebook, String itemId) {
        delete("key.codebook = ?1 and key.itemId = ?2", codebook, itemId);
    }
}
