// The pages for people, one function each, in files of their own. They are whole
// without scripts; scripts only make them quicker to use. Any thread. Errors are
// thrown, and become pages (page_problem).
#pragma once

#include "searcher/serve/page/page_state.h"
#include "searcher/serve/problem.h"
#include "searcher/serve/reply.h"
#include "searcher/serve/serving.h"
#include "searcher/serve/web_request.h"

namespace dateline {

Reply page_search(const Serving& serving, const WebRequest& request);
Reply page_article(const Serving& serving, const WebRequest& request);
Reply page_person(const Serving& serving, const WebRequest& request);
Reply page_help(const Serving& serving, const WebRequest& request);
Reply page_asset(const Serving& serving, const WebRequest& request);
// A page that says what is wrong, with the search of `state` in its box; never throws.
Reply page_problem(const Problem& problem, const PageState& state = {});

}  // namespace dateline
