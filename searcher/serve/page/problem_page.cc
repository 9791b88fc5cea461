#include "searcher/serve/page/html.h"
#include "searcher/serve/page/layout.h"
#include "searcher/serve/page/pages.h"

namespace dateline {

Reply page_problem(const Problem& problem, const PageState& state) {
  PageParts parts;
  parts.state = state;
  parts.title = problem_title(problem.status) + " – Dateline";
  parts.status = problem.status;
  parts.kind = "problem";
  parts.main = "<section class=\"message\" role=\"alert\"><h1>" +
               html_text(problem_title(problem.status)) + "</h1><p>" + html_text(problem.detail) +
               ".</p>";
  if (!problem.hint.empty()) parts.main += "<p class=\"hint\">" + html_text(problem.hint) + "</p>";
  parts.main += "<ul class=\"ways\">";
  // An empty address is the one that is shown.
  if (problem.status == 503) parts.main += "<li><a href=\"\">Try again</a></li>";
  parts.main += "<li><a href=\"/\">To the newest articles</a></li></ul></section>";
  Reply reply = page_reply(parts);
  add_problem_headers(reply);
  return reply;
}

}  // namespace dateline
