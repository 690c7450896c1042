package org.liaison.standalone.sample.press;

import java.util.ArrayList;
import java.util.List;

import org.liaison.standalone.sample.press.Stock.Post;
import org.liaison.standalone.sample.seed.Dice;

/** Says who holds a post; the same person for a term of three years, so that reports of one year agree with each other. */
final class Casting {

    private static final int TERM = 3;

    private final long seed;
    private final Stock stock;

    Casting(long seed, Stock stock) {
        this.seed = seed;
        this.stock = stock;
    }

    /** The person who stands for a role at an occasion; the dice choose among the posts that fit the role. */
    Person cast(String role, String iso3, int year, Dice dice) {
        List<Post> nato = stock.natoPosts(role);
        if (!nato.isEmpty()) {
            return person("allied", dice.pick(nato), "NATO", year);
        }
        PartnerProfile partner = stock.partner(iso3);
        return person(partner.people(), dice.pick(posts(role, partner)), iso3, year);
    }

    /** Any name of a country's stock, for a person without office. */
    String name(String people, Dice dice) {
        return dice.pick(stock.givenNames(people)) + " " + dice.pick(stock.familyNames(people));
    }

    private List<Post> posts(String role, PartnerProfile partner) {
        return switch (role) {
            case "chief" -> List.of(new Post(partner.chief(), partner.rank(), null));
            case "top" -> existing(partner.head(), partner.government(), partner.minister(), partner.foreign());
            case "leader" -> existing(partner.head(), partner.government(), partner.minister());
            case "minister" -> existing(partner.minister(), partner.foreign());
            case "foreign" -> existing(partner.foreign());
            case "deputy" -> existing(partner.deputy().formatted("Defence"), partner.deputy().formatted("Foreign Affairs"));
            case "flag", "military_representative" -> withRank(role, partner.flags());
            case "naval_flag" -> withRank(role, List.of(partner.navalRank()));
            default -> stock.partnerPosts(role);
        };
    }

    private static List<Post> existing(String... titles) {
        var posts = new ArrayList<Post>();
        for (String title : titles) {
            if (!title.equals(PartnerProfile.NONE)) {
                posts.add(new Post(title, null, title.split(" (of|in|for|and) ", 2)[0]));
            }
        }
        return posts;
    }

    private List<Post> withRank(String role, List<String> ranks) {
        var posts = new ArrayList<Post>();
        for (Post post : stock.partnerPosts(role)) {
            ranks.forEach(rank -> posts.add(new Post(post.title(), rank, null)));
        }
        return posts;
    }

    private Person person(String people, Post post, String state, int year) {
        var dice = Dice.of(seed, "holder " + state + " " + post.title() + " " + post.rank() + " " + year / TERM);
        String given = dice.pick(stock.givenNames(people));
        String family = dice.pick(stock.familyNames(people));
        String rank = post.rank() == null ? "" : post.rank() + " ";
        String address = post.address() == null ? rank : post.address() + " ";
        return new Person(post.title(), rank + given + " " + family, address + family);
    }
}
