package org.liaison.coding.item;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<Item, String> {
}
