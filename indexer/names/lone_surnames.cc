#include "indexer/names/lone_surnames.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "indexer/analyse/entities/name_words.h"
#include "indexer/names/day_window.h"

namespace dateline {
namespace {

constexpr DayNumber kNearDays = 14;
constexpr DayNumber kFarDays = 365;
constexpr std::uint32_t kFewestArticles = 5;
constexpr std::uint32_t kNearPercent = 95;
constexpr std::uint32_t kFarPercent = 90;
// A person who is known is introduced seldom, others nearly always.
constexpr std::uint32_t kLoneForEachOther = 5;

// Numbers strings as they come.
class Numbers {
 public:
  std::uint32_t of(const std::string& text) {
    const auto [at, fresh] = numbers_.try_emplace(text, static_cast<std::uint32_t>(texts_.size()));
    if (fresh) texts_.push_back(&at->first);
    return at->second;
  }
  std::optional<std::uint32_t> find(const std::string& text) const {
    const auto at = numbers_.find(text);
    if (at == numbers_.end()) return std::nullopt;
    return at->second;
  }
  const std::string& text(std::uint32_t number) const { return *texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> texts_;
};

constexpr std::uint32_t kNone = ~std::uint32_t{0};

// What the values of a segment are, by ordinal.
struct SegmentValues {
  std::vector<std::uint32_t> lone_word;                     // of a surname alone, else kNone
  std::vector<std::vector<NameOfWord>> full;                // of a full name
  std::unordered_map<std::uint32_t, std::uint32_t> values;  // a value of each name: the first
};

// An article whose persons matter here.
struct Dated {
  DayNumber day = 0;
  std::uint32_t segment = 0;
  ArticleNumber article = 0;
};

class LoneSurnames {
 public:
  LoneSurnames(const std::vector<std::unique_ptr<Segment>>& segments, const NamesInForce& names)
      : segments_(segments), in_force_(names) {
    for (const auto& segment : segments) note_words(column_of(*segment));
    for (const auto& segment : segments) note_values(column_of(*segment));
    for (std::uint32_t s = 0; s < segments.size(); ++s) note_articles(s);
    std::ranges::stable_sort(articles_, {}, &Dated::day);
  }

  ResolvedNames run() {
    Span near(*this, kNearDays);
    Span far(*this, kFarDays);
    std::unordered_map<std::uint32_t, std::uint32_t> of_day;  // by word: the name, or kNone
    DayNumber day = 0;
    for (const Dated& dated : articles_) {
      if (dated.day != day) {
        day = dated.day;
        near.move_to(day);
        far.move_to(day);
        of_day.clear();
      }
      resolve(dated, [&](std::uint32_t word) {
        const auto [known, fresh] = of_day.try_emplace(word, kNone);
        if (fresh) known->second = person(word, near.window(), far.window());
        return known->second;
      });
    }
    return by_name();
  }

 private:
  // The articles at most so many days away.
  class Span {
   public:
    Span(const LoneSurnames& all, DayNumber days)
        : all_(all), days_(days), window_(all.words_.size()) {}

    void move_to(DayNumber day) {
      const std::vector<Dated>& articles = all_.articles_;
      for (; end_ < articles.size() && articles[end_].day <= day + days_; ++end_) {
        window_.add(all_.names_of(articles[end_], names_));
      }
      for (; begin_ < end_ && articles[begin_].day < day - days_; ++begin_) {
        window_.remove(all_.names_of(articles[begin_], names_));
      }
    }
    const DayWindow& window() const { return window_; }

   private:
    const LoneSurnames& all_;
    DayNumber days_;
    DayWindow window_;
    ArticleNames names_;  // of one article at a time
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
  };

  static const FacetColumn& column_of(const Segment& segment) {
    return segment.columns().facet(*facet_index(Field::kPerson));
  }

  // "al-Assad" has one word; an initial is none.
  static std::optional<std::string> lone_word(const std::vector<std::string>& words) {
    if (words.size() != 1 || words.front().size() < 2) return std::nullopt;
    return words.front();
  }

  // It counts for no fuller name; "PUTIN" for "Putin" is the same word.
  static bool is_still_lone(const std::string& word, const std::string& name) {
    return lone_word(person_words(name)) == word;
  }

  void note_words(const FacetColumn& column) {
    for (std::uint32_t ordinal = 0; ordinal < column.distinct(); ++ordinal) {
      const std::string value(column.own_value(ordinal));
      const auto word = lone_word(person_words(value));
      if (word && is_still_lone(*word, in_force_.name_of(value))) words_.of(*word);
    }
  }

  void note_values(const FacetColumn& column) {
    SegmentValues& of = values_.emplace_back();
    of.lone_word.resize(column.distinct(), kNone);
    of.full.resize(column.distinct());
    for (std::uint32_t ordinal = 0; ordinal < column.distinct(); ++ordinal) {
      const std::string value(column.own_value(ordinal));
      const std::vector<std::string> words = person_words(value);
      const std::string name = in_force_.name_of(value);
      if (const auto word = lone_word(words); word && is_still_lone(*word, name)) {
        of.lone_word[ordinal] = words_.of(*word);
      }
      if (words.size() < 2) continue;
      const std::uint32_t number = names_.of(name);
      of.values.try_emplace(number, ordinal);
      for (const std::string& word : words) {
        const auto known = words_.find(word);
        if (!known) continue;
        of.full[ordinal].push_back({*known, number});
        if (word == words.back() && words.front().size() > 1) surnames_.insert({*known, number});
      }
    }
  }

  void note_articles(std::uint32_t segment) {
    const Columns& columns = segments_[segment]->columns();
    const FacetColumn& column = column_of(*segments_[segment]);
    const SegmentValues& values = values_[segment];
    for (ArticleNumber article = 0; article < columns.size(); ++article) {
      const bool dated =
          columns.days()[article] != 0 && columns.precision(article) == DatePrecision::kDay;
      if (!dated || segments_[segment]->deletions().contains(article)) continue;
      const auto ordinals = column.ordinals_of(article);
      if (std::any_of(ordinals.begin(), ordinals.end(), [&](std::uint32_t ordinal) {
            return values.lone_word[ordinal] != kNone || !values.full[ordinal].empty();
          })) {
        articles_.push_back({columns.days()[article], segment, article});
      }
    }
  }

  // Fills `names`, whose memory serves one article after the other, and returns it.
  const ArticleNames& names_of(const Dated& dated, ArticleNames& names) const {
    names.full.clear();
    names.lone.clear();
    const FacetColumn& column = column_of(*segments_[dated.segment]);
    const SegmentValues& values = values_[dated.segment];
    for (const std::uint32_t ordinal : column.ordinals_of(dated.article)) {
      const auto& own = values.full[ordinal];
      names.full.insert(names.full.end(), own.begin(), own.end());
      if (values.lone_word[ordinal] != kNone) names.lone.push_back(values.lone_word[ordinal]);
    }
    std::ranges::sort(names.full);
    names.full.erase(std::unique(names.full.begin(), names.full.end()), names.full.end());
    std::ranges::sort(names.lone);
    names.lone.erase(std::unique(names.lone.begin(), names.lone.end()), names.lone.end());
    std::erase_if(names.lone, [&](std::uint32_t word) {
      return std::ranges::binary_search(names.full, word, {}, &NameOfWord::word);
    });
    return names;
  }

  // Whom the word means on a day; kNone when that is not sure.
  std::uint32_t person(std::uint32_t word, const DayWindow& near, const DayWindow& far) const {
    // What both rules ask for, before the names of the word are looked through.
    if (far.articles(word) < kFewestArticles) return kNone;
    if (near.articles(word) < kFewestArticles && near.lone(word) < kFewestArticles) return kNone;
    const NameOfWord best = far.most_frequent(word);
    const bool sure = surnames_.contains(best) &&
                      (is_the_only_one(best, near, far) || needs_no_introduction(best, near, far));
    return sure ? best.name : kNone;
  }

  static bool is_the_only_one(NameOfWord best, const DayWindow& near, const DayWindow& far) {
    const auto is_share = [&](const DayWindow& window, std::uint64_t percent) {
      return std::uint64_t{window.articles(best)} * 100 >= window.articles(best.word) * percent;
    };
    return near.articles(best) >= kFewestArticles && far.articles(best) > far.of_others(best) &&
           is_share(near, kNearPercent) && is_share(far, kFarPercent);
  }

  static bool needs_no_introduction(NameOfWord best, const DayWindow& near, const DayWindow& far) {
    const auto is_alone_more_often = [&](const DayWindow& window) {
      return window.lone(best.word) >= std::uint64_t{window.of_others(best)} * kLoneForEachOther;
    };
    return far.articles(best) >= kFewestArticles && far.articles(best) > far.of_others(best) &&
           near.articles(best) >= near.of_others(best) &&
           far.lone(best.word) > far.articles(best) && near.lone(best.word) >= kFewestArticles &&
           is_alone_more_often(far) && is_alone_more_often(near);
  }

  template <typename PersonOf>
  void resolve(const Dated& dated, const PersonOf& person_of) {
    const Segment& segment = *segments_[dated.segment];
    const FacetColumn& column = column_of(segment);
    const SegmentValues& values = values_[dated.segment];
    const auto ordinals = column.ordinals_of(dated.article);
    bool fresh = true;
    for (std::size_t i = 0; i < ordinals.size(); ++i) {
      const std::uint32_t word = values.lone_word[ordinals[i]];
      if (word == kNone) continue;
      if (std::exchange(fresh, false)) names_of(dated, own_);
      if (!std::ranges::binary_search(own_.lone, word)) continue;
      const std::uint32_t number = person_of(word);
      if (number == kNone) continue;
      const std::string& name = names_.text(number);
      const std::string own_value(column.own_value(ordinals[i]));
      if (in_force_.are_different(own_value, name) ||
          in_force_.are_different(in_force_.name_of(own_value), name)) {
        continue;
      }
      const auto value = values.values.find(number);
      found_[segment.entry().name].push_back(
          {column.first_of(dated.article) + i, number,
           value == values.values.end() ? 0 : value->second + 1});
    }
  }

  // With the names that are used, numbered in their order.
  ResolvedNames by_name() {
    std::map<std::string, std::uint32_t> used;
    for (const auto& [segment, places] : found_) {
      for (const ResolvedPlace& at : places) used.emplace(names_.text(at.name), 0);
    }
    ResolvedNames resolved;
    for (auto& [name, number] : used) {
      number = static_cast<std::uint32_t>(resolved.names.size());
      resolved.names.push_back(name);
    }
    for (auto& [segment, places] : found_) {
      for (ResolvedPlace& at : places) at.name = used.at(names_.text(at.name));
      std::ranges::sort(places, {}, &ResolvedPlace::place);
    }
    resolved.segments = std::move(found_);
    return resolved;
  }

  const std::vector<std::unique_ptr<Segment>>& segments_;
  const NamesInForce& in_force_;
  Numbers words_;
  Numbers names_;
  std::set<NameOfWord> surnames_;  // words that are the surname of a name
  std::vector<SegmentValues> values_;
  std::vector<Dated> articles_;
  ArticleNames own_;                                         // of the article being resolved
  std::map<std::string, std::vector<ResolvedPlace>> found_;  // names as in names_
};

}  // namespace

ResolvedNames resolve_lone_surnames(const std::vector<std::unique_ptr<Segment>>& segments,
                                    const NamesInForce& names) {
  return LoneSurnames(segments, names).run();
}

}  // namespace dateline
