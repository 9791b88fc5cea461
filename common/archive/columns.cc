#include "common/archive/columns.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "common/base/bisect.h"
#include "common/base/error.h"

namespace dateline {
namespace {

constexpr unsigned kSecondBits = 17;  // 86,400 seconds and "unknown"
constexpr int kLastYear = 9999;

// No day beyond the last year, none before the first.
bool is_possible(DayNumber day) { return day >= 0 && day <= day_number(kLastYear, 12, 31); }

// One string for each article.
StringTable string_table(const SectionFile& file, const std::string& name, std::size_t articles) {
  StringTable table(file, name);
  if (table.size() != articles) file.damaged("the ends of " + name + " are damaged");
  return table;
}

}  // namespace

FacetColumn::FacetColumn(const SectionFile& file, std::size_t index, std::size_t articles) {
  const std::string name = "facet" + std::to_string(index);
  if (!file.has(name + ".ends")) return;  // a facet that was not known when it was written
  values_ = StringTable(file, name);
  if (values_.size() == 0) return;
  if (!values_.can_be_distinct()) file.damaged("the ends of " + name + " are damaged");
  ordinals_ = NarrowArray<std::uint32_t>(file, name + ".values");
  // Ordinals of no bytes are the one value, of which an article has no more.
  if (ordinals_.width() == 0 && ordinals_.size() > articles) file.damaged(name + " is damaged");
  if (!file.has(name + ".first")) {
    if (ordinals_.size() != articles) file.damaged(name + " is damaged");
    return;
  }
  first_ = NarrowArray<std::uint64_t>(file, name + ".first", articles + 1);
  if (first_[0] != 0 || first_.back() != ordinals_.size()) file.damaged(name + " is damaged");
}

std::optional<std::uint32_t> FacetColumn::ordinal_of(std::string_view value) const {
  const std::size_t at = first_place_not(
      values_.size(), [&](std::size_t ordinal) { return values_[ordinal] < value; });
  if (at == values_.size() || values_[at] != value) return std::nullopt;
  return static_cast<std::uint32_t>(at);
}

void FacetColumn::join(std::span<const NameChange> changes) {
  auto names = std::make_shared<Names>();
  std::unordered_map<std::string_view, std::uint32_t> roots;  // of names that are no value here
  for (const NameChange& change : changes) {
    const auto ordinal = ordinal_of(change.value);
    if (!ordinal) continue;
    if (names->roots.empty()) {
      names->roots.resize(values_.size());
      std::iota(names->roots.begin(), names->roots.end(), 0U);
    }
    if (const auto named = ordinal_of(change.name)) {
      names->roots[*ordinal] = *named;
      continue;
    }
    const auto [at, is_new] = roots.try_emplace(change.name, *ordinal);
    if (is_new) names->shown[*ordinal] = change.name;
    names->roots[*ordinal] = at->second;
  }
  if (!names->roots.empty()) names_ = std::move(names);
}

ArticleNumber FacetColumn::article_at(std::uint64_t place) const {
  if (place >= ordinals_.size()) damaged();
  if (is_single()) return static_cast<ArticleNumber>(place);
  const std::size_t after =
      first_place_not(first_.size(), [&](std::size_t article) { return first_[article] <= place; });
  if (after == 0 || after == first_.size()) damaged();
  return static_cast<ArticleNumber>(after - 1);
}

void Columns::join_values(const NameTable& names, const std::string& segment) {
  for (std::size_t i = 0; i < facets_.size(); ++i) {
    const auto changes = names.of(kFacetFields[i]);
    if (!changes.empty()) facets_[i].join(changes);
  }
  facets_[*facet_index(Field::kPerson)].resolve(names.resolved_in(segment));
}

Columns::Columns(const std::string& path, std::size_t articles)
    : file_(path, "COLS"),
      lengths_(file_.lazy_array<std::uint32_t>("lengths", articles)),
      days_(file_.lazy_array<DayNumber>("days", articles)),
      precisions_(file_, "precisions", articles),
      seconds_(file_, "seconds", articles),
      imprecise_(file_.lazy_array<ArticleNumber>("imprecise")),
      hashes_(file_.lazy_array<std::uint64_t>("hashes", articles)),
      input_bytes_(file_, "input_bytes", articles),
      by_id_(file_, "by_id", articles),
      ids_(file_, "id", articles),
      titles_(string_table(file_, "title", articles)) {
  for (std::size_t i = 0; i < facets_.size(); ++i) facets_[i] = FacetColumn(file_, i, articles);
  if (file_.has("url.index")) urls_ = StringList(file_, "url", articles);
  if (file_.has("mentions.ends")) mentions_ = string_table(file_, "mentions", articles);
  if (file_.has("dateline_dated")) dateline_dated_ = file_.array<ArticleNumber>("dateline_dated");
}

void Columns::check_days(std::span<const DayNumber> days) const {
  if (!std::is_sorted(days.begin(), days.end())) file_.damaged("its days are not in their order");
  if (!days.empty() && !(is_possible(days.front()) && is_possible(days.back()))) {
    file_.damaged("it has a day of no year");
  }
}

void Columns::check_imprecise(std::span<const ArticleNumber> articles) const {
  const bool ascend = std::adjacent_find(articles.begin(), articles.end(),
                                         std::greater_equal<>()) == articles.end();
  if (!ascend || (!articles.empty() && articles.back() >= size())) {
    file_.damaged("its imprecise dates are of articles that there are not, or not in their order");
  }
}

DatePrecision Columns::precision(ArticleNumber article) const {
  return static_cast<DatePrecision>(precisions_[article]);
}

PartialDate Columns::date(ArticleNumber article) const {
  const DayNumber day = days_[article];
  if (day == 0) return {};
  if (!is_possible(day)) file_.damaged("it has a day of no year");
  PartialDate date = date_of(day);
  const DatePrecision known = precision(article);
  if (known != DatePrecision::kDay) date.day = 0;
  if (known == DatePrecision::kYear) date.month = 0;
  date.second = static_cast<std::int32_t>(seconds_[article]) - 1;
  return date;
}

bool Columns::dated_by_dateline(ArticleNumber article) const {
  return std::binary_search(dateline_dated_.begin(), dateline_dated_.end(), article);
}

std::uint64_t Columns::time_key(ArticleNumber article) const {
  return static_cast<std::uint64_t>(days_[article]) << kSecondBits | seconds_[article];
}

std::uint64_t time_key_of(const PartialDate& date) {
  return static_cast<std::uint64_t>(date.first_day()) << kSecondBits |
         static_cast<std::uint64_t>(date.second + 1);
}

std::optional<ArticleNumber> Columns::find_id(std::string_view id) const {
  const std::size_t at =
      first_place_not(by_id_.size(), [&](std::size_t place) { return ids_[by_id_[place]] < id; });
  if (at == by_id_.size() || ids_[by_id_[at]] != id) return std::nullopt;
  return by_id_[at];
}

}  // namespace dateline
