#include "searcher/results/who.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "common/article/clean_text.h"
#include "common/base/error.h"
#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "searcher/match/joined_values.h"
#include "searcher/results/article_entities.h"
#include "searcher/results/page_hits.h"

namespace dateline {
namespace {

using Counts = std::unordered_map<std::string_view, std::uint64_t>;

// An article of a person, and the person's root in its segment.
struct FoundIn : OpenedArchive::Place {
  std::uint32_t root = 0;
};

struct Found {
  std::vector<FoundIn> articles;
  std::uint64_t resolved = 0;
};

const FacetColumn& persons_of(const Segment& segment) {
  return segment.columns().facet(*facet_index(Field::kPerson));
}

// The article's names, each once, by its first value.
std::vector<ArticleName> first_names(const FacetColumn& column, ArticleNumber article) {
  std::vector<ArticleName> names;
  NamesSeen seen;
  column.for_each_name(article, [&](const ArticleName& name) {
    if (seen.add(name.root)) names.push_back(name);
  });
  return names;
}

template <typename Map>
NameCounts most_frequent(const Map& counts, std::size_t most) {
  NameCounts list(counts.begin(), counts.end());
  std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  if (list.size() > most) list.resize(most);
  return list;
}

class Who {
 public:
  Who(const OpenedArchive& archive, std::string_view name, const Deadline& deadline)
      : deadline_(deadline) {
    node_.kind = NodeKind::kValue;
    node_.field = Field::kPerson;
    node_.words = words_of_name(folded_name(name));
    if (node_.words.empty()) {
      throw Error(ErrorCode::kUsage, "a name without a letter or digit", "NAME",
                  "give a word of the person's name");
    }
    const JoinedValues joined(node_, archive.names());
    for (const auto& segment : archive.segments()) collect(*segment, joined);
  }

  WhoAnswer answer(std::size_t limit) {
    std::vector<std::string_view> names;
    for (const auto& [name, found] : persons_) names.push_back(name);
    std::sort(names.begin(), names.end(), [&](std::string_view a, std::string_view b) {
      const std::size_t of_a = persons_.at(a).articles.size();
      const std::size_t of_b = persons_.at(b).articles.size();
      return of_a != of_b ? of_a > of_b : a < b;
    });
    WhoAnswer answer;
    answer.total = names.size();
    if (names.size() > limit) names.resize(limit);
    for (const std::string_view name : names) answer.persons.push_back(person(name));
    return answer;
  }

  PersonFound called(std::string_view name) {
    return persons_.contains(name) ? person(name) : PersonFound();
  }

 private:
  void collect(const Segment& segment, const JoinedValues& joined) {
    const ArticleSet set = joined.articles(segment, deadline_);
    const FacetColumn& column = persons_of(segment);
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> taken;  // by value and name
    set.without(segment.deletions().words()).for_each([&](ArticleNumber article) {
      deadline_.check();
      std::unordered_set<std::uint32_t> direct;  // roots of names that are not resolved
      column.for_each_name(article, [&](const ArticleName& name) {
        if (!name.resolved) direct.insert(name.root);
      });
      for (const ArticleName& name : first_names(column, article)) {
        const auto [known, fresh] = taken.try_emplace({name.ordinal, name.root});
        if (fresh) known->second = joined.takes(column, name);
        if (!known->second) continue;
        deadline_.check();
        Found& found = persons_[column.value(name.root)];
        found.articles.push_back({{&segment, article}, name.root});
        if (!direct.contains(name.root)) ++found.resolved;
      }
    });
  }

  // Only of persons who are answered: an article of ten thousand names has a hundred
  // million pairs.
  NameCounts companions(const Found& found) const {
    Counts counts;
    for (const FoundIn& in : found.articles) {
      deadline_.check();
      const FacetColumn& column = persons_of(*in.segment);
      for (const ArticleName& other : first_names(column, in.article)) {
        if (other.root != in.root) ++counts[column.value(other.root)];
      }
    }
    return most_frequent(counts, kMaxCompanions);
  }

  PersonFound person(std::string_view name) {
    Found& found = persons_.at(name);
    PersonFound person;
    person.name = name;
    person.count = found.articles.size();
    person.resolved = found.resolved;
    person.companions = companions(found);
    auto key = [](const OpenedArchive::Place& place) {
      return place.segment->columns().time_key(place.article);
    };
    std::stable_sort(found.articles.begin(), found.articles.end(),
                     [&](const auto& a, const auto& b) { return key(a) > key(b); });
    auto date = [](const OpenedArchive::Place& place) {
      return place.segment->columns().date(place.article).to_string();
    };
    person.last = date(found.articles.front());
    for (const OpenedArchive::Place& place : found.articles) {
      if (place.segment->columns().date(place.article).known()) person.first = date(place);
    }
    add_forms(found, person);
    return person;
  }

  void add_forms(const Found& found, PersonFound& person) {
    person.forms_from = std::min(found.articles.size(), kMaxReadForForms);
    std::map<std::string, std::uint64_t> forms;
    for (std::size_t i = 0; i < person.forms_from; ++i) {
      deadline_.check();
      const OpenedArchive::Place& place = found.articles[i];
      const Article article = read_article(*place.segment, place.article);
      for (const ArticleMention& mention :
           article_mentions(*place.segment, place.article, article)) {
        if (mention.type != EntityType::kPerson || mention.name != person.name) continue;
        const std::string_view text = mention.in_title ? article.title : article.body;
        std::size_t blanked = 0;  // a name may go on in the next line
        ++forms[clean_line(text.substr(mention.begin, mention.end - mention.begin), blanked)];
      }
    }
    person.forms = most_frequent(forms, kMaxForms);
  }

  const Deadline& deadline_;
  QueryNode node_;
  std::unordered_map<std::string_view, Found> persons_;  // by name, which the columns hold
};

}  // namespace

WhoAnswer who(const OpenedArchive& archive, std::string_view name, std::size_t limit,
              const Deadline& deadline) {
  return Who(archive, name, deadline).answer(limit);
}

PersonFound person_called(const OpenedArchive& archive, std::string_view name,
                          const Deadline& deadline) {
  return Who(archive, name, deadline).called(name);
}

std::string persons_of_fewer_words(const OpenedArchive& archive,
                                   const std::vector<std::string>& folded) {
  std::string rest;
  std::string told;
  constexpr std::size_t kMostWords = 4;  // each is a search of its own
  const std::size_t last = folded.size() > kMostWords ? folded.size() - kMostWords : 1;
  for (std::size_t i = folded.size(); i-- > last;) {
    rest = folded[i] + (rest.empty() ? "" : " " + rest);
    const std::uint64_t persons = who(archive, rest, 1).total;
    if (persons == 0) break;
    told = "; " + std::to_string(persons) + (persons == 1 ? " person has \"" : " persons have \"") +
           rest + "\"";
  }
  return told;
}

}  // namespace dateline
