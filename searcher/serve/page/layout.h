// What all pages share: head, masthead with the search box, foot. Pure; any thread.
#pragma once

#include <string>

#include "searcher/serve/page/page_state.h"
#include "searcher/serve/reply.h"

namespace dateline {

struct PageParts {
  std::string title;      // plain text
  std::string main;       // HTML
  PageState state = {};   // what the search box holds, and what it keeps
  std::string kind = {};  // a class of the body, for the style sheet
  int status = 200;
  std::string skip_to = "main";  // the id of what most come for
};

Reply page_reply(const PageParts& parts);

}  // namespace dateline
