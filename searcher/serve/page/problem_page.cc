#include "searcher/serve/page/html.h"
#include "searcher/serve/page/layout.h"
#include "searcher/serve/page/pages.h"

namespace dateline {

Reply page_problem(const Problem& problem) {
  PageParts parts;
  parts.title = problem_title(problem.status) + " – Dateline";
  parts.status = problem.status;
  parts.kind = "problem";
  parts.main = "<section class=\"message\" role=\"alert\"><h1>" +
               html_text(problem_title(problem.status)) + "</h1><p>" + html_text(problem.detail) +
               ".</p>";
  if (!problem.hint.empty()) parts.main += "<p class=\"hint\">" + html_text(problem.hint) + "</p>";
  parts.main += "<p><a href=\"/\">To the newest articles</a></p></section>";
  return page_reply(parts);
}

}  // namespace dateline
