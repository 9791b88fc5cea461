#include "tests/oracle/page_check.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "common/archive/mentions.h"
#include "common/base/error.h"
#include "searcher/results/found_article.h"
#include "searcher/results/search.h"
#include "tests/oracle/scan_counts.h"
#include "tests/oracle/scan_match.h"

namespace dateline {
namespace {

constexpr double kSameScore = 1e-9;  // relative

std::string to_text(std::string_view text) { return "\"" + std::string(text) + "\""; }
std::string to_text(std::uint64_t number) { return std::to_string(number); }
std::string to_text(double number) { return std::to_string(number); }

template <typename Text>
std::string to_text(const std::vector<Text>& texts) {
  std::string all;
  for (const Text& text : texts) all.append(all.empty() ? "" : ", ").append(text);
  return "[" + all + "]";
}

std::string to_text(const FacetCounts& facet) {
  std::string text = facet.name + ": distinct " + std::to_string(facet.distinct) + ", missing " +
                     std::to_string(facet.missing);
  for (const FacetValue& value : facet.values) {
    text += ", " + value.value + " (" + value.label + ") " + std::to_string(value.count) +
            (value.selected ? " selected" : "");
  }
  return text;
}

std::string to_text(const Timeline& timeline) {
  std::string text = timeline.interval + ": undated " + std::to_string(timeline.undated) +
                     ", imprecise " + std::to_string(timeline.imprecise);
  for (const TimelineBucket& bucket : timeline.buckets) {
    text += ", " + bucket.from + " " + std::to_string(bucket.count);
  }
  return text;
}

// A name in a text, of the archive's or of the oracle's.
template <typename Name>
std::string text_of(const Name& name) {
  return std::string(name.in_title ? "title " : "body ") + std::to_string(name.begin) + "-" +
         std::to_string(name.end) + " " + std::string(entity_type_name(name.type)) + " " +
         name.name;
}

bool is_close(double a, double b) {
  return std::abs(a - b) <= kSameScore * std::max({1.0, std::abs(a), std::abs(b)});
}

bool begins_character(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::vector<std::string> ids_of(const std::vector<Hit>& hits) {
  std::vector<std::string> ids;
  for (const Hit& hit : hits) ids.push_back(hit.id);
  return ids;
}

std::string first_value_of(const ScanArticle& article, Field field) {
  const auto own = article.values.find(field);
  return own == article.values.end() ? std::string() : own->second.front().value;
}

std::vector<std::string> values_of(const ScanArticle& article, Field field) {
  std::vector<std::string> values;
  const auto own = article.values.find(field);
  if (own == article.values.end()) return values;
  for (const ScanValue& value : own->second) values.push_back(value.value);
  return values;
}

// Whether the title or the body holds a word that a query would have found there.
bool has_asked_word(const QueryNode& node, const ScanArticle& article, bool title) {
  if (node.kind == NodeKind::kNot) return false;
  if (node.kind == NodeKind::kWord || node.kind == NodeKind::kExact ||
      node.kind == NodeKind::kPrefix || node.kind == NodeKind::kFuzzy) {
    return std::any_of(article.tokens.begin(), article.tokens.end(), [&](const ScanToken& token) {
      return token.title == title && takes_token(node, token, article);
    });
  }
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const QueryPtr& child) { return has_asked_word(*child, article, title); });
}

// Whether a query asks for an article with this name as its only value.
bool asks_for(const QueryNode& node, const ScanName& mention) {
  if (node.kind == NodeKind::kNot) return false;
  if (node.kind == NodeKind::kValue && facet_of(mention.type) == node.field) {
    ScanArticle named;
    named.values[node.field] = {{mention.name, folded_name(mention.name)}};
    return scan_matches(node, named);
  }
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const QueryPtr& child) { return asks_for(*child, mention); });
}

}  // namespace

std::vector<std::string> query_languages(const OpenedArchive& archive) {
  std::vector<std::string> languages = archive.generation().languages();
  if (languages.empty()) languages.emplace_back();
  return languages;
}

PageCheck::PageCheck(const OpenedArchive& archive, const ScanSearch& oracle,
                     const SearchRequest& request, Random& random)
    : archive_(archive),
      request_(request),
      random_(random),
      asked_(request_, query_languages(archive)),
      matches_(oracle.matches(asked_)),
      expected_(oracle.hits(asked_, selected(asked_, matches_))) {
  for (const ScanHit& hit : expected_) expected_by_id_[hit.article->article.id] = &hit;
}

std::vector<std::string> PageCheck::differences() {
  try {
    check_counts();
    check_hits();
    if (differences_.empty() && random_.chance(40)) check_paging();
    if (differences_.empty() && random_.chance(40)) check_shown();
    if (differences_.empty() && random_.chance(10)) check_ids();
  } catch (const Error& error) {
    differ("the search failed: " + std::string(error.what()));
  }
  return std::move(differences_);
}

void PageCheck::differ(const std::string& what) { differences_.push_back(what); }

template <typename Is, typename ShouldBe>
void PageCheck::expect_equal(const std::string& what, const Is& is, const ShouldBe& should_be) {
  if (to_text(is) == to_text(should_be)) return;
  differ(what + " is " + to_text(is) + " and should be " + to_text(should_be));
}

void PageCheck::check_counts() {
  SearchRequest request = request_;
  request.limit = 0;
  std::optional<Timeline> timeline;
  if (request.timeline) timeline = scan_timeline(matches_, asked_, *request.timeline);
  if (request.timeline && !timeline) {
    try {
      search(archive_, request);
      differ("a timeline of too many buckets was not refused");
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kLimit) throw;
    }
    request.timeline.reset();
  }
  const ResultPage page = search(archive_, request);
  expect_equal("total", page.total, static_cast<std::uint64_t>(expected_.size()));
  expect_equal("hits of no page", page.hits.size(), std::size_t{0});
  for (std::size_t i = 0; i < request.facets.size(); ++i) {
    expect_equal("facet", page.facets.at(i), scan_facet(matches_, asked_, request.facets[i]));
  }
  if (timeline) expect_equal("timeline", page.timeline.value(), *timeline);
}

std::vector<Hit> PageCheck::all_hits(std::size_t limit) {
  SearchRequest request = request_;
  request.facets.clear();
  request.timeline.reset();
  request.snippets = 0;
  request.limit = limit;
  std::vector<Hit> hits;
  do {
    ResultPage page = search(archive_, request);
    expect_equal("total of a page", page.total, static_cast<std::uint64_t>(expected_.size()));
    hits.insert(hits.end(), page.hits.begin(), page.hits.end());
    request.after = page.next;
  } while (!request.after.empty());
  return hits;
}

void PageCheck::check_hits() {
  hits_ = all_hits(std::min(expected_.size() + 1, kMaxLimit));
  std::vector<std::string> ids = ids_of(hits_);
  std::vector<std::string> expected_ids;
  for (const auto& [id, hit] : expected_by_id_) expected_ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  expect_equal("the set of hits", ids, expected_ids);
  if (!differences_.empty()) return;
  for (const Hit& hit : hits_) check_hit(hit, *expected_by_id_.at(hit.id));
  // By the scores that the search gave: those that should be equal may differ in
  // the last digit, and the order follows them.
  for (std::size_t i = 1; i < hits_.size(); ++i) {
    ScanHit a = *expected_by_id_.at(hits_[i - 1].id);
    ScanHit b = *expected_by_id_.at(hits_[i].id);
    a.score = hits_[i - 1].score;
    b.score = hits_[i].score;
    if (!comes_first(request_.sort, a, b)) differ(hits_[i].id + " stands after " + hits_[i - 1].id);
  }
}

void PageCheck::check_hit(const Hit& hit, const ScanHit& expected) {
  const ScanArticle& article = *expected.article;
  const double score = request_.sort == SortOrder::kRelevance ? expected.score : 0;
  if (!is_close(hit.score, score)) expect_equal("score of " + hit.id, hit.score, score);
  expect_equal("title of " + hit.id, hit.title, article.article.title);
  expect_equal("date of " + hit.id, hit.date, article.article.date.to_string());
  expect_equal("people of " + hit.id, hit.people, values_of(article, Field::kPerson));
  expect_equal("organisations of " + hit.id, hit.organisations,
               values_of(article, Field::kOrganisation));
  expect_equal("places of " + hit.id, hit.places, values_of(article, Field::kPlace));
  expect_equal("countries of " + hit.id, hit.countries, values_of(article, Field::kCountry));
  expect_equal("source of " + hit.id, hit.source, article.article.source);
  expect_equal("author of " + hit.id, hit.author, article.article.author);
  expect_equal("section of " + hit.id, hit.section, article.article.section);
  expect_equal("language of " + hit.id, hit.language, article.article.language);
  expect_equal("dateline of " + hit.id, hit.filed, values_of(article, Field::kFiled));
  expect_equal("countries of the dateline of " + hit.id, hit.filed_countries,
               values_of(article, Field::kFiledCountry));
  expect_equal("agency of " + hit.id, hit.agency, first_value_of(article, Field::kAgency));
}

void PageCheck::check_paging() {
  const std::size_t limit =
      std::min(1 + random_.below(expected_.size() + 1) / 2 + expected_.size() / 20, kMaxLimit);
  const std::vector<std::string> whole = ids_of(hits_);
  expect_equal("pages of " + std::to_string(limit) + " by cursor", ids_of(all_hits(limit)), whole);
  SearchRequest request = request_;
  request.facets.clear();
  request.timeline.reset();
  request.snippets = 0;
  request.limit = limit;
  request.offset = random_.below(std::min(whole.size() + 2, kMaxWindow - limit));
  const std::size_t begin = std::min(request.offset, whole.size());
  const std::size_t end = std::min(begin + limit, whole.size());
  expect_equal("page of " + std::to_string(limit) + " from " + std::to_string(request.offset),
               ids_of(search(archive_, request).hits),
               {whole.begin() + static_cast<std::ptrdiff_t>(begin),
                whole.begin() + static_cast<std::ptrdiff_t>(end)});
}

// What a reader sees of the first hits: the passages and why they were found.
void PageCheck::check_shown() {
  SearchRequest request = request_;
  request.facets.clear();
  request.timeline.reset();
  request.limit = 3;
  request.snippets = static_cast<std::size_t>(random_.between(1, 3));
  request.explain = true;
  for (const Hit& hit : search(archive_, request).hits) {
    check_snippets(hit);
    check_found(hit.id);
    const ScanHit& expected = *expected_by_id_.at(hit.id);
    expect_equal("words in the explanation of " + hit.id, hit.explanation.size(),
                 expected.parts.size());
    double sum = 0;
    for (std::size_t i = 0; i < std::min(hit.explanation.size(), expected.parts.size()); ++i) {
      const ScorePart& part = hit.explanation[i];
      const ScanPart& should_be = expected.parts[i];
      const std::string word = "\"" + part.label + "\" in " + hit.id;
      sum += part.weight;
      if (!is_close(part.weight, should_be.weight)) {
        expect_equal("weight of " + word, part.weight, should_be.weight);
      }
      expect_equal("frequency of " + word, std::uint64_t{part.frequency},
                   std::uint64_t{should_be.frequency});
      expect_equal("articles with " + word, part.document_frequency, should_be.articles);
    }
    if (request.sort == SortOrder::kRelevance && !is_close(sum, hit.score)) {
      expect_equal("sum of the explanation of " + hit.id, sum, hit.score);
    }
  }
}

void PageCheck::check_snippets(const Hit& hit) {
  bool highlighted = false;
  for (const Snippet& snippet : hit.snippets) {
    std::size_t before = 0;
    for (const auto& [begin, end] : snippet.highlights) {
      highlighted = true;
      const bool good = before <= begin && begin < end && end <= snippet.text.size() &&
                        begins_character(snippet.text, begin) &&
                        begins_character(snippet.text, end);
      before = end;
      if (!good) differ("bad highlight in a passage of " + hit.id + ": " + snippet.text);
    }
  }
  const ScanArticle& article = *expected_by_id_.at(hit.id)->article;
  const std::vector<ScanName> names = asked_names(hit.id);
  const bool named = std::ranges::find(names, false, &ScanName::in_title) != names.end();
  if (!highlighted && (named || has_asked_word(*asked_.query, article, false))) {
    differ("no passage of " + hit.id + " shows a word or name of the query");
  }
  check_title(hit, names);
}

// Each name is highlighted whole, and nothing else when no word is.
void PageCheck::check_title(const Hit& hit, const std::vector<ScanName>& names) {
  const auto& shown = hit.title_highlights;
  std::size_t in_title = 0;
  for (const ScanName& name : names) {
    if (!name.in_title) continue;
    ++in_title;
    if (std::ranges::none_of(shown, [&](const auto& range) {
          return range.first <= name.begin && range.second >= name.end;
        })) {
      differ("the title of " + hit.id + " does not show " + name.name);
    }
  }
  if (!has_asked_word(*asked_.query, *expected_by_id_.at(hit.id)->article, true)) {
    expect_equal("highlights in the title of " + hit.id, shown.size(), in_title);
  }
}

// What the archive says it found in the article's text.
void PageCheck::check_found(const std::string& id) {
  const ScanArticle& article = *expected_by_id_.at(id)->article;
  const FoundArticle found = article_at(archive_.find(id).value());
  expect_equal("countries mentioned in " + id, found.mentioned,
               values_of(article, Field::kMentions));
  expect_equal("events of " + id, found.events, values_of(article, Field::kEvent));
  std::vector<std::string> is;
  std::vector<std::string> should_be;
  for (const ArticleMention& name : found.mentions) is.push_back(text_of(name));
  for (const ScanName& name : article.names) should_be.push_back(text_of(name));
  expect_equal("names in " + id, is, should_be);
}

std::vector<ScanName> PageCheck::asked_names(const std::string& id) const {
  std::vector<ScanName> names = expected_by_id_.at(id)->article->names;
  std::erase_if(names, [&](const ScanName& name) {
    return !asks_for(*asked_.query, name) &&
           std::none_of(asked_.choices.begin(), asked_.choices.end(), [&](const auto& choice) {
             return !choice.exclude && asks_for(*choice.value, name);
           });
  });
  return names;
}

void PageCheck::check_ids() {
  std::vector<std::string> ids;
  for_each_match(archive_, request_, [&](std::string_view id) { ids.emplace_back(id); });
  std::sort(ids.begin(), ids.end());
  std::vector<std::string> expected_ids;
  for (const auto& [id, hit] : expected_by_id_) expected_ids.push_back(id);
  expect_equal("the ids of all matches", ids, expected_ids);
  // check_hits() has found these to be all, in their order.
  std::vector<std::string> ordered = ids_of(hits_);
  const auto first = [&](std::size_t most) {
    std::vector<std::string> found;
    for_each_first(archive_, request_, most, [&](std::string_view id) { found.emplace_back(id); });
    return found;
  };
  expect_equal("all ids in order", first(ordered.size() + 1), ordered);
  ordered.resize((ordered.size() + 1) / 2);
  expect_equal("the first ids", first(ordered.size()), ordered);
}

std::string PageCheck::describe(const SearchRequest& request) {
  std::string text = "query " + to_text(request.query);
  for (const Filter& filter : request.filters) {
    text += std::string(filter.exclude ? " --not-" : " --") +
            std::string(field_info(filter.field).name) + " " + to_text(filter.value);
  }
  if (!request.from.empty()) text += " --from " + request.from;
  if (!request.to.empty()) text += " --to " + request.to;
  for (const FacetRequest& facet : request.facets) {
    text += " --facet " + facet.name + ":" + std::to_string(facet.values);
  }
  if (request.timeline) text += " --timeline " + std::string(interval_name(*request.timeline));
  constexpr const char* kOrders[] = {"relevance", "newest", "oldest"};
  return text + " --sort " + kOrders[static_cast<int>(request.sort)] + ", k1 " +
         std::to_string(request.bm25.k1) + ", b " + std::to_string(request.bm25.b);
}

}  // namespace dateline
