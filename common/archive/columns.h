// The columns of a segment: article -> date, length, id, title, facet values.
//
// An article is known by its number, 0 to size() - 1 (Xapian's document id is
// the number + 1), the same in all files of the segment. Numbers follow the
// date: undated articles first, then oldest to newest; where dates (and times)
// are equal, larger ids first, so that reading backwards gives newest first and
// then id ascending. Const methods may be called from any thread.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/archive/names.h"
#include "common/article/date.h"
#include "common/fields/field_table.h"
#include "common/format/narrow_array.h"
#include "common/format/passed_check.h"
#include "common/format/section_file.h"
#include "common/format/string_list.h"
#include "common/format/string_table.h"

namespace dateline {

using ArticleNumber = std::uint32_t;

// A value of an article, and the name that it counts for there.
struct ArticleName {
  std::uint32_t ordinal = 0;  // its own value
  std::uint32_t root = 0;     // equal for two that are one name; value() tells the name
  bool resolved = false;      // a surname alone, by what the rest of the archive knows
};

// Which names of an article have been come to. Nearly all articles have a few, which are
// looked through; the longest list takes no more time for each.
class NamesSeen {
 public:
  // Whether the name has not been added before.
  bool add(std::uint32_t root) {
    if (!many_.empty()) return many_.insert(root).second;
    const auto end = few_.begin() + count_;
    if (std::find(few_.begin(), end, root) != end) return false;
    if (count_ == kFew) {
      many_.insert(few_.begin(), end);
      many_.insert(root);
    } else {
      few_[count_++] = root;
    }
    return true;
  }

 private:
  static constexpr std::uint32_t kFew = 32;

  std::array<std::uint32_t, kFew> few_{};
  std::uint32_t count_ = 0;
  std::unordered_set<std::uint32_t> many_;  // all, once they are no longer few
};

// One facet: the segment's distinct values, sorted bytewise, and each article's
// values as ordinals, in the order in which the article has them. A facet without
// any value takes no room in the file, and one of which each article has exactly one
// value does not say where an article's values begin.
class FacetColumn {
 public:
  FacetColumn() = default;
  FacetColumn(const SectionFile& file, std::size_t index, std::size_t articles);

  std::size_t distinct() const { return values_.size(); }
  // The name that the value counts for: another one's where names of the archive
  // join them (common/archive/names.h), else the value itself.
  // Also of the roots of an article's names.
  std::string_view value(std::uint32_t ordinal) const {
    if (ordinal >= distinct()) return resolved_.names()[ordinal - distinct()];
    return names_ == nullptr ? values_[ordinal] : names_->name_of(ordinal, values_);
  }
  std::string_view own_value(std::uint32_t ordinal) const { return values_[ordinal]; }
  // Equal for two ordinals when their values are joined.
  std::uint32_t root(std::uint32_t ordinal) const {
    return names_ == nullptr ? ordinal : names_->roots[ordinal];
  }
  // Whether an article may have one name twice, by several of its values.
  bool has_joined() const { return names_ != nullptr || !resolved_.empty(); }
  void join(std::span<const NameChange> changes);
  // Surnames that count for a full name in certain articles (common/archive/resolved_names.h).
  void resolve(ResolvedSurnames resolved) { resolved_ = resolved; }
  const ResolvedSurnames& resolved() const { return resolved_; }
  // What root() is for a resolved surname: that of its full name. Such numbers are below
  // roots(), and value() tells their names.
  std::uint32_t root_of(const ResolvedPlace& resolved) const {
    if (resolved.value == 0) return static_cast<std::uint32_t>(distinct()) + resolved.name;
    // A value that there is not is damage.
    if (resolved.value > distinct()) values_[resolved.value - 1];
    return root(resolved.value - 1);
  }
  std::size_t roots() const { return distinct() + resolved_.names().size(); }
  // The article's names, by value.
  template <typename Visit>
  void for_each_name(ArticleNumber article, const Visit& visit) const {
    const auto ordinals = ordinals_of(article);
    if (resolved_.empty()) {
      for (const std::uint32_t own : ordinals) visit(ArticleName{own, root(own), false});
      return;
    }
    std::uint64_t place = first_of(article);
    std::size_t next = resolved_.first_from(place);
    for (const std::uint32_t ordinal : ordinals) {
      const bool resolved = next < resolved_.size() && resolved_.place(next) == place++;
      visit(ArticleName{ordinal, resolved ? root_of(resolved_[next++]) : root(ordinal), resolved});
    }
  }
  std::vector<ArticleName> names_of(ArticleNumber article) const {
    std::vector<ArticleName> names;
    for_each_name(article, [&](const ArticleName& name) { names.push_back(name); });
    return names;
  }
  std::optional<std::uint32_t> ordinal_of(std::string_view value) const;
  // Whether each article has exactly one value: the ordinal at its number.
  bool is_single() const { return first_.empty(); }
  // Where article n's ordinals stand in ordinals(): firsts()[n] to before firsts()[n + 1].
  // Of a facet that is not single.
  NarrowArray<std::uint64_t>::View firsts() const { return first_.all(); }
  // Ordinals that are handed out, here and below, are below distinct(): readers count by them.
  NarrowArray<std::uint32_t>::View ordinals() const {
    const auto all = ordinals_.all();
    ordinals_checked_.once([&] {
      if (!all.empty() && all.largest() >= distinct()) damaged();
    });
    return all;
  }
  // Throws Error kDamaged.
  [[noreturn]] void damaged() const { ordinals_.outside(); }
  // Where they begin.
  std::uint64_t first_of(ArticleNumber article) const {
    return is_single() ? article : first_[article];
  }
  // Whose ordinal stands there.
  ArticleNumber article_at(std::uint64_t place) const;
  NarrowArray<std::uint32_t>::View ordinals_of(ArticleNumber article) const {
    if (distinct() == 0) return {};
    const std::uint64_t first = first_of(article);
    const auto ordinals = ordinals_.part(first, is_single() ? 1 : first_[article + 1] - first);
    if (ordinals.size() > distinct()) damaged();
    for (const std::uint32_t ordinal : ordinals) {
      if (ordinal >= distinct()) damaged();
    }
    return ordinals;
  }

 private:
  struct Names {
    std::vector<std::uint32_t> roots;
    std::unordered_map<std::uint32_t, std::string> shown;  // of roots whose name is no value here

    std::string_view name_of(std::uint32_t ordinal, const StringTable& values) const {
      const auto other = shown.find(roots[ordinal]);
      return other == shown.end() ? values[roots[ordinal]] : std::string_view(other->second);
    }
  };

  StringTable values_;
  NarrowArray<std::uint64_t> first_;
  NarrowArray<std::uint32_t> ordinals_;
  PassedCheck ordinals_checked_;
  std::shared_ptr<const Names> names_;
  ResolvedSurnames resolved_;
};

class Columns {
 public:
  Columns() = default;
  Columns(const std::string& path, std::size_t articles);

  std::size_t size() const { return lengths_.size(); }
  std::span<const std::uint32_t> lengths() const { return lengths_.all(); }
  std::uint32_t length(ArticleNumber article) const { return lengths_[article]; }
  // First day of the article's date; ascending; 0 for undated.
  std::span<const DayNumber> days() const {
    const auto days = days_.all();
    days_checked_.once([&] { check_days(days); });
    return days;
  }
  PartialDate date(ArticleNumber article) const;
  DatePrecision precision(ArticleNumber article) const;
  // Numbers of the articles whose date is known but not to the day, ascending.
  std::span<const ArticleNumber> imprecise() const {
    const auto articles = imprecise_.all();
    imprecise_checked_.once([&] { check_imprecise(articles); });
    return articles;
  }
  // Orders articles by time over all segments: larger is newer, 0 undated.
  std::uint64_t time_key(ArticleNumber article) const;
  std::string id(ArticleNumber article) const { return ids_[article]; }
  std::string_view title(ArticleNumber article) const { return titles_[article]; }
  std::optional<ArticleNumber> find_id(std::string_view id) const;
  std::uint64_t content_hash(ArticleNumber article) const { return hashes_[article]; }
  std::uint32_t input_bytes(ArticleNumber article) const { return input_bytes_[article]; }
  // "" when it has none.
  std::string url(ArticleNumber article) const {
    return urls_.size() == 0 ? std::string() : urls_[article];
  }
  const FacetColumn& facet(std::size_t index) const { return facets_[index]; }
  // Joins values from now on, before anyone else reads. `segment`: this one's name.
  void join_values(const NameTable& names, const std::string& segment);
  // The names found in the article's text, packed (common/archive/mentions.h).
  std::string_view mentions(ArticleNumber article) const {
    return mentions_.size() == 0 ? std::string_view() : mentions_[article];
  }
  // Whether the article's date is that of its dateline.
  bool dated_by_dateline(ArticleNumber article) const;
  const SectionFile& file() const { return file_; }

 private:
  // Throw what is wrong, which readers do not expect.
  void check_days(std::span<const DayNumber> days) const;
  void check_imprecise(std::span<const ArticleNumber> articles) const;

  SectionFile file_;
  Verified<std::uint32_t> lengths_;
  Verified<DayNumber> days_;
  PassedCheck days_checked_;
  NarrowArray<std::uint8_t> precisions_;
  NarrowArray<std::uint32_t> seconds_;  // each 1 more, 0 when unknown
  Verified<ArticleNumber> imprecise_;
  PassedCheck imprecise_checked_;
  Verified<std::uint64_t> hashes_;
  NarrowArray<std::uint32_t> input_bytes_;
  NarrowArray<ArticleNumber> by_id_;
  StringList ids_;
  StringList urls_;  // of none when no article has one
  StringTable titles_;
  StringTable mentions_;
  std::span<const ArticleNumber> dateline_dated_;  // ascending
  std::array<FacetColumn, kFacetFields.size()> facets_;
};

// The key of time_key(): day and second of the day.
std::uint64_t time_key_of(const PartialDate& date);

}  // namespace dateline
