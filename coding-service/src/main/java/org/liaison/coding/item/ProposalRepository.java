package org.liaison.coding.item;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, Proposal.Key> {
}
