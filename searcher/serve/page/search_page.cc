#include <algorithm>

#include "searcher/request/request_options.h"
#include "searcher/request/search_options.h"
#include "searcher/serve/page/answer_notes.h"
#include "searcher/serve/page/facet_list.h"
#include "searcher/serve/page/hit_list.h"
#include "searcher/serve/page/html.h"
#include "searcher/serve/page/layout.h"
#include "searcher/serve/page/pages.h"
#include "searcher/serve/page/timeline_chart.h"
#include "searcher/serve/query_parameters.h"
#include "searcher/serve/served_search.h"

namespace dateline {
namespace {

constexpr std::size_t kHitsOfPage = 10;
constexpr std::size_t kPassages = 2;

SearchRequest request_for(const Serving& serving, const WebRequest& request,
                          const PageState& state) {
  SearchRequest search = page_request_of(arguments_of(request, page_parameters()));
  limit_time(search, serving.allowed);
  search.limit = kHitsOfPage;
  search.offset -= search.offset % kHitsOfPage;
  search.snippets = kPassages;
  search.facets = facet_requests(state);
  search.fitting_timeline = true;
  search.explain = false;
  // Without words all articles are as relevant.
  if (search.query.empty() && !state.has("sort")) search.sort = SortOrder::kNewest;
  return search;
}

std::string order_links(SortOrder order, const PageState& state) {
  const std::pair<SortOrder, const char*> orders[] = {{SortOrder::kRelevance, "relevance"},
                                                      {SortOrder::kNewest, "newest"},
                                                      {SortOrder::kOldest, "oldest"}};
  std::string html = "<nav class=\"order\" aria-label=\"Order\"><ul>";
  for (const auto& [value, name] : orders) {
    if (value == SortOrder::kRelevance && !state.has("q")) continue;
    html += "<li><a href=\"" + state.setting("sort", name).href() + "\"" +
            (value == order ? " aria-current=\"true\"" : "") + ">" + name + "</a></li>";
  }
  return html + "</ul></nav>";
}

// Pages that can be turned to.
std::uint64_t page_count(const ResultPage& page) {
  const std::uint64_t shown = std::min<std::uint64_t>(page.total, kMaxWindow);
  return (shown + kHitsOfPage - 1) / kHitsOfPage;
}

std::string page_links(const ResultPage& page, const SearchRequest& request,
                       const PageState& state) {
  const std::uint64_t pages = page_count(page);
  if (pages < 2) return "";
  const std::size_t here = request.offset / kHitsOfPage + 1;
  std::string html = "<nav class=\"pages\" aria-label=\"Pages\">";
  if (request.offset > 0) {
    const std::size_t before = request.offset - std::min(request.offset, kHitsOfPage);
    html += "<a rel=\"prev\" href=\"" + state.at_offset(before).href() + "\">Previous</a>";
  }
  html += "<span>Page " + html_number(here) + " of " + html_number(pages) + "</span>";
  if (here < pages) {
    html += "<a rel=\"next\" href=\"" + state.at_offset(request.offset + kHitsOfPage).href() +
            "\">Next</a>";
  }
  return html + "</nav>";
}

// In place of a page behind the last one.
std::string ways_back(const ResultPage& page, const PageState& state) {
  const std::uint64_t last = page_count(page);
  std::string html =
      "<p class=\"none\">There are not so many pages.</p><nav class=\"pages\" "
      "aria-label=\"Pages\"><a href=\"" +
      state.at_offset(0).href() + "\">First page</a>";
  if (last > 1) {
    html += "<a href=\"" + state.at_offset((last - 1) * kHitsOfPage).href() + "\">Last page, " +
            html_number(last) + "</a>";
  }
  return html + "</nav>";
}

// What of the page's parameters an export takes.
PageState exported(const PageState& state) {
  Parameters taken;
  const auto& options = export_parameters().options;
  for (const auto& parameter : state.parameters()) {
    const std::string& name = parameter.first;
    const bool known = std::ranges::find(options, name, &OptionInfo::name) != options.end();
    if (name == "q" || known) taken.push_back(parameter);
  }
  return PageState(taken);
}

std::string export_links(const PageState& state, std::uint64_t total) {
  const PageState asked = exported(state);
  auto link = [&](const char* format, const char* text) {
    return "<a href=\"/api/export" + asked.setting("format", format).query() + "\" download>" +
           text + "</a>";
  };
  return "<p class=\"export\">All " + counted(total, "article") + " as " +
         link("csv", "a table (CSV)") + " or " + link("jsonl", "JSON lines") + "</p>";
}

std::string heading(const ResultPage& page, const PageState& state) {
  const bool everything = !state.has("q") && chosen_filters(state).empty();
  return "<h1 class=\"total\" id=\"total\">" + counted(page.total, "article") +
         (everything ? " in the archive" : "") + "</h1>";
}

std::string results(const ResultPage& page, const SearchRequest& request, const PageState& state) {
  std::string html = "<div class=\"above\" aria-live=\"polite\">" + heading(page, state) +
                     (page.total > 0 ? order_links(request.sort, state) : "") + "</div>" +
                     chosen_filters(state) + answer_notes(page.notes);
  if (page.total == 0) return html + nothing_found(state, page.corrected);
  if (page.hits.empty()) return html + ways_back(page, state);
  const PageState here = state.without("list").without("find").at_offset(request.offset);
  return html + hit_list(page.hits, request.offset + 1, here) + page_links(page, request, state) +
         export_links(state, page.total);
}

std::string title_of(const PageState& state) {
  return state.has("q") ? state.value("q") + " – Dateline" : "Dateline";
}

std::string with_facets(const std::string& facets, const std::string& content) {
  return "<div class=\"columns\"><details class=\"facets\" open><summary>Narrow down</summary>" +
         facets + "</details><div class=\"content\" id=\"content\" tabindex=\"-1\">" + content +
         "</div></div>";
}

}  // namespace

Reply page_search(const Serving& serving, const WebRequest& request) {
  const PageState state(request.parameters);
  PageParts parts{title_of(state), "", state, "search-page"};
  std::uint64_t matches = 0;
  try {
    const SearchRequest search = request_for(serving, request, state);
    const ResultPage page = served_search(serving, search);
    matches = page.total;
    if (page.total > 0) parts.skip_to = "content";
    // With nothing left to narrow down, there is nothing beside the message.
    parts.main =
        page.total == 0
            ? results(page, search, state)
            : with_facets(facet_list(page.facets, state),
                          timeline_chart(*page.timeline, state) + results(page, search, state));
  } catch (const std::exception& error) {
    const Problem problem = problem_of(error);
    parts.status = problem.status;
    parts.main = search_problem(problem, state) + chosen_filters(state);
  }
  Reply reply = page_reply(parts);
  reply.matches = matches;
  return reply;
}

}  // namespace dateline
