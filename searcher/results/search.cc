#include "searcher/results/search.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "common/article/rules_version.h"
#include "common/base/error.h"
#include "common/text/term_maker.h"
#include "searcher/match/evaluator.h"
#include "searcher/match/ranked_scan.h"
#include "searcher/query/date_words.h"
#include "searcher/query/value_query.h"
#include "searcher/results/cursor.h"
#include "searcher/results/nothing_found.h"
#include "searcher/results/page_counts.h"
#include "searcher/results/page_hits.h"
#include "searcher/results/search_plan.h"
#include "searcher/results/surname_alone.h"
#include "searcher/results/unknown_words.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

// To count why nothing is found, which may take far longer than to find nothing.
constexpr std::chrono::milliseconds kReasonAllowed{50};

Deadline deadline_of(const SearchRequest& request) {
  return request.allowed.count() == 0 ? Deadline() : Deadline(request.allowed);
}

// The one name of a facet, which may be asked for by others; as it is when there is none.
std::string facet_name(const std::string& name) {
  if (const auto interval = interval_by_name(name)) return std::string(interval_name(*interval));
  const auto field = field_by_name(name);
  return field ? std::string(field_info(*field).name) : name;
}

// A page holds its facets by name.
void check_facets(const SearchRequest& request) {
  std::set<std::string> names;
  for (const FacetRequest& facet : request.facets) {
    const std::string name = facet_name(facet.name);
    if (names.insert(name).second) continue;
    throw Error(ErrorCode::kUsage, "the facet " + name + " is asked for twice", "--facet");
  }
}

void check_request(const SearchRequest& request) {
  auto limit = [](const char* option, const char* what, std::size_t most, std::size_t is) {
    if (is <= most) return;
    throw Error(ErrorCode::kLimit, what + (" is at most " + std::to_string(most)), option);
  };
  limit("--limit", "the number of hits of a page", kMaxLimit, request.limit);
  limit("--facet", "the number of facets", kMaxFacets, request.facets.size());
  limit("--offset", "offset and limit together", kMaxWindow, request.offset + request.limit);
  for (const FacetRequest& facet : request.facets) {
    limit("--facet", "the number of values of a facet", kMaxFacetValues, facet.values);
  }
  check_facets(request);
  if (!request.after.empty() && request.offset > 0) {
    throw Error(ErrorCode::kUsage, "a cursor and an offset exclude each other", "--after");
  }
}

// The request with the day that "today" means, the same all through the search.
SearchRequest settled(SearchRequest request) {
  if (request.today == 0) request.today = local_today();
  return request;
}

std::string facet_names() {
  std::string names;
  for (const Field field : kFacetFields) names += std::string(field_info(field).name) + ", ";
  return names + "year, month, week and day";
}

// A search on its way from matches to a page.
class Search {
 public:
  // `after`: where the page before ended.
  Search(const OpenedArchive& archive, const SearchRequest& request,
         std::optional<HitKey> after = {})
      : archive_(archive),
        request_(request),
        after_(std::move(after)),
        plan_(archive, request),
        query_(archive, plan_.parts(), deadline_of(request)),
        scorer_(query_, request.bm25),
        matches_(matches_of(plan_.parts())) {}

  ResultPage page() {
    ResultPage page = empty_page();
    add_hits(page);
    for (const FacetRequest& facet : request_.facets) page.facets.push_back(count(facet));
    add_timeline(page);
    add_notes(page);
    return page;
  }

  std::vector<QueryNote> notes() {
    ResultPage page = empty_page();
    add_notes(page);
    return std::move(page.notes);
  }

  // The first hits in the order asked for, `most` at most.
  std::vector<FoundHit> first(std::size_t most) {
    std::size_t total = 0;
    for (const ArticleSet& set : matches_) total += set.count();
    TopHits top(archive_, request_.sort, std::min(most, total), {});
    collect(top);
    return top.take();
  }

  // Every hit, newest first over all segments; fn returns whether to go on.
  void each_hit(const std::function<bool(const Hit&)>& fn) {
    std::vector<std::vector<ArticleNumber>> left;  // by segment, the newest at the end
    for (const ArticleSet& set : matches_) {
      left.emplace_back();
      set.for_each([&](ArticleNumber article) { left.back().push_back(article); });
    }
    HitMaker maker(query_, scorer_, request_);
    while (const std::optional<FoundHit> newest = take_newest(left)) {
      if (!fn(maker.make(*newest))) return;
    }
  }

  // The segments from the last to the first, newest first within each; fn returns whether
  // to go on.
  template <typename Fn>
  void backwards(const Fn& fn) {
    for (std::size_t i = matches_.size(); i-- > 0;) {
      matches_[i].for_each_backwards([&](ArticleNumber article) { return fn(i, article); });
    }
  }

 private:
  // With the query and the total alone.
  ResultPage empty_page() const {
    ResultPage page;
    page.query = request_.query;
    for (const ArticleSet& set : matches_) page.total += set.count();
    return page;
  }

  SegmentMatches matches_of(const std::vector<const QueryNode*>& parts) const {
    SegmentMatches matches;
    for (std::size_t i = 0; i < archive_.segments().size(); ++i) {
      Evaluator evaluator(query_, i);
      matches.push_back(evaluator.matches(parts, evaluator.everything()));
    }
    return matches;
  }

  // Takes the newest of the articles that are left; equal times by id.
  std::optional<FoundHit> take_newest(std::vector<std::vector<ArticleNumber>>& left) const {
    std::optional<FoundHit> best;
    for (std::size_t i = 0; i < left.size(); ++i) {
      if (left[i].empty()) continue;
      const FoundHit hit{i, left[i].back(), 0};
      if (!best || comes_before(archive_, SortOrder::kNewest, hit, *best)) best = hit;
    }
    if (best) left[best->segment].pop_back();
    return best;
  }

  void add_hits(ResultPage& page) {
    TopHits top(archive_, request_.sort, request_.offset + request_.limit, after_);
    collect(top);
    const std::vector<FoundHit> best = top.take();
    HitMaker maker(query_, scorer_, request_);
    for (std::size_t i = request_.offset; i < best.size(); ++i) {
      query_.deadline().check();
      page.hits.push_back(maker.make(best[i]));
    }
    // A full page may be followed by another one; the cursor is free, so one too
    // many (an empty page) is better than none.
    if (request_.limit > 0 && best.size() == request_.offset + request_.limit &&
        best.size() < page.total) {
      page.next = to_string(Cursor{archive_.generation().number,
                                   request_hash(request_, archive_.identity()), request_.today,
                                   top.key(best.back())});
    }
  }

  void collect(TopHits& top) {
    if (request_.sort == SortOrder::kRelevance) {
      for (std::size_t i = 0; i < matches_.size(); ++i) {
        RankedScan(query_, scorer_, i, matches_[i], top).run();
      }
    } else if (request_.sort == SortOrder::kNewest) {
      // Best first inside a segment: stop where no other can enter. With a cursor
      // the articles before it do not enter, and the search passes over them.
      backwards([&](std::size_t segment, ArticleNumber article) {
        if (top.refuses(segment, article)) return false;
        top.add(segment, article, 0);
        return true;
      });
    } else {
      for (std::size_t i = 0; i < matches_.size(); ++i) {
        matches_[i].for_each([&](ArticleNumber article) { top.add(i, article, 0); });
      }
    }
  }

  // One that fits what was found begins and ends with it.
  void add_timeline(ResultPage& page) const {
    if (request_.timeline) {
      page.timeline = count_timeline(archive_, *request_.timeline, matches_,
                                     plan_.dates().value_or(DateRange()), request_.timeline_option);
    } else if (request_.fitting_timeline) {
      page.timeline = count_timeline(archive_, fitting_interval(archive_, matches_), matches_, {},
                                     request_.timeline_option);
    }
  }

  FacetCounts count(const FacetRequest& facet) {
    query_.deadline().check();
    if (const auto interval = interval_by_name(facet.name)) {
      if (!facet.containing.empty()) {
        throw Error(ErrorCode::kUsage, "the facet " + facet.name + " takes no text", "--facet",
                    "bound the dates by --from and --to");
      }
      return count_date_facet(archive_, *interval, facet.values, matches_);
    }
    const auto field = field_by_name(facet.name);
    if (!field || !facet_index(*field)) {
      throw Error(ErrorCode::kUsage, "there is no facet \"" + facet.name + "\"", "--facet",
                  "facets are " + facet_names());
    }
    // A facet's own selection does not shrink its counts.
    const SegmentMatches& matches =
        plan_.selects(*field) ? matches_of(plan_.parts(*field)) : matches_;
    return count_facet(archive_, plan_, *field, facet, matches, query_.deadline());
  }

  void add_notes(ResultPage& page) {
    for (const std::string& damage : archive_.damages()) {
      page.notes.push_back({"damaged_segment", damage});
    }
    add_analysis_note(page);
    page.notes.insert(page.notes.end(), plan_.notes().begin(), plan_.notes().end());
    page.notes.insert(page.notes.end(), query_.notes().begin(), query_.notes().end());
    for (const QueryNode* node : query_.with_surnames()) add_surname_note(*node, page);
    const std::size_t told = page.notes.size();
    add_unknown(query_, page);
    const std::vector<const QueryNode*> parts = plan_.parts();
    unless_late([&] {
      if (page.total > 0 || !is_each_part_there(page, told)) return;
      add_nothing_found(query_, parts, query_.deadline().within(kReasonAllowed), page);
    });
    unless_late([&] { add_surname_alone(query_, parts, page); });
    if (const auto dates = plan_.dates()) add_date_notes(*dates, page);
  }

  // Whether some article has each word and value. The notes from `told` on name what none has; a
  // word that is searched as an acronym, of which they tell besides, may be there or not.
  bool is_each_part_there(const ResultPage& page, std::size_t told) const {
    const auto is_unknown = [](const QueryNote& note) { return note.code.starts_with("unknown_"); };
    const auto has_none = [](const WordLeaf* leaf) {
      return leaf->articles == 0 && leaf->node->kind != NodeKind::kPrefix;
    };
    return std::none_of(page.notes.begin() + static_cast<std::ptrdiff_t>(told), page.notes.end(),
                        is_unknown) &&
           std::ranges::none_of(query_.scored(), has_none);
  }

  // The answer is there: when no time is left for hints, or what they ask is beyond a limit that
  // the search itself did not reach, it goes without.
  template <typename Fn>
  static void unless_late(const Fn& hint) {
    try {
      hint();
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kLimit) throw;
    }
  }

  // A query's words become terms in this program's way, the archive's did in theirs.
  void add_analysis_note(ResultPage& page) const {
    const Generation& generation = archive_.generation();
    if (generation.segments.empty()) return;
    if (generation.analyser != kAnalyserVersion) {
      page.notes.push_back({"other_analysis",
                            "the archive was analysed by another version of Dateline; some words "
                            "may not be found until dateline-index reindex has been run"});
    } else if (std::ranges::any_of(generation.segments, [](const SegmentEntry& segment) {
                 return segment.rules != kRulesVersion;
               })) {
      page.notes.push_back({"other_analysis",
                            "names and dates of some articles were made with other rules than this "
                            "version's; dateline-index reindex makes them anew"});
    }
  }

  // How many of the articles found have somebody by the surname alone.
  void add_surname_note(const QueryNode& node, ResultPage& page) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      count += query_.joined(node).by_surname(*archive_.segments()[i]).within(matches_[i]).count();
    }
    if (count == 0) return;
    page.notes.push_back(
        {"resolved", "for " + value_query(node) + ", " + std::to_string(count) +
                         (count == 1 ? " of these articles gives" : " of these articles give") +
                         " a surname alone, resolved by other articles near in time"});
  }

  // What a range of dates leaves out because the date is not known well enough.
  void add_date_notes(const DateRange& dates, ResultPage& page) {
    std::uint64_t undated = 0;
    std::uint64_t vague = 0;
    const std::vector<const QueryNode*> parts = plan_.parts_without_dates();
    for (std::size_t i = 0; i < archive_.segments().size(); ++i) {
      Evaluator evaluator(query_, i);
      undated += evaluator.matches(parts, evaluator.dated({0, 0, true})).count();
      vague += evaluator.matches(parts, evaluator.perhaps_dated(dates)).count();
    }
    auto note = [&](const char* code, std::uint64_t count, const std::string& why) {
      if (count == 0) return;
      page.notes.push_back(
          {code, std::to_string(count) +
                     (count == 1 ? " more article matches" : " more articles match") + why});
    };
    note("undated", undated, " but without a date, and so not in the range");
    note("imprecise_dates", vague,
         " by a date that is known to the month or year alone and may lie outside the range");
  }

  const OpenedArchive& archive_;
  const SearchRequest& request_;
  std::optional<HitKey> after_;
  SearchPlan plan_;
  BoundQuery query_;
  Scorer scorer_;
  SegmentMatches matches_;
};

}  // namespace

ResultPage search(const OpenedArchive& archive, const SearchRequest& asked) {
  const Clock::time_point start = Clock::now();
  check_request(asked);
  SearchRequest request = settled(asked);
  ResultPage page;
  if (request.after.empty()) {
    page = Search(archive, request).page();
  } else {
    const Cursor cursor = parse_cursor(request.after);
    // The archive may have moved on; the pages go on where they began.
    const bool moved_on = cursor.generation != archive.generation().number;
    const std::uint64_t identity =
        moved_on ? identity_of(read_generation(archive.path(), cursor.generation))
                 : archive.identity();
    if (cursor.request != request_hash(request, identity)) {
      throw Error(ErrorCode::kUsage, "this cursor belongs to another query, or another archive",
                  "--after", "give it with the query, filters and order that it came from");
    }
    if (asked.today != 0 && asked.today != cursor.today) {
      throw Error(ErrorCode::kUsage, "this cursor was made when today was another day", "--after",
                  "give it with the same --today, or without");
    }
    request.today = cursor.today;
    std::shared_ptr<const OpenedArchive> earlier;
    if (moved_on) {
      earlier = std::make_shared<const OpenedArchive>(archive.path(), cursor.generation,
                                                      archive.damage());
    }
    page = Search(moved_on ? *earlier : archive, request, cursor.key).page();
    page.earlier = earlier;
  }
  page.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return page;
}

std::vector<QueryNote> for_each_match(const OpenedArchive& archive, const SearchRequest& asked,
                                      const std::function<void(std::string_view id)>& fn) {
  const SearchRequest request = settled(asked);
  Search search(archive, request);
  search.backwards([&](std::size_t segment, ArticleNumber article) {
    fn(archive.segments()[segment]->columns().id(article));
    return true;
  });
  return search.notes();
}

std::vector<QueryNote> for_each_first(const OpenedArchive& archive, const SearchRequest& asked,
                                      std::size_t most,
                                      const std::function<void(std::string_view id)>& fn) {
  const SearchRequest request = settled(asked);
  Search search(archive, request);
  for (const FoundHit& hit : search.first(most)) {
    fn(archive.segments()[hit.segment]->columns().id(hit.article));
  }
  return search.notes();
}

void for_each_hit(const OpenedArchive& archive, const SearchRequest& asked,
                  const std::function<bool(const Hit&)>& fn) {
  const SearchRequest request = settled(asked);
  Search(archive, request).each_hit(fn);
}

}  // namespace dateline
