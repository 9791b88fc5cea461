// Errors as RFC 7807 problems: what is wrong, with which parameter, and what
// would be right. Pure; any thread.
#pragma once

#include <exception>
#include <string>

#include "searcher/read/opened_archive.h"
#include "searcher/serve/reply.h"

namespace dateline {

struct Problem {
  int status = 400;
  std::string detail;
  std::string field = {};  // the parameter at fault; "" for none
  std::string hint = {};
};

// The problem that an exception stands for. Error's places that are options
// ("--from") are parameters here; a query's own errors are those of "q".
Problem problem_of(const std::exception& error);

// That the archive, or what is sound of it, has no such article.
Problem no_article(const std::string& id, const OpenedArchive& archive);

std::string problem_title(int status);
// What goes with a problem's status: which methods are answered, when to come again.
void add_problem_headers(Reply& reply);
// application/problem+json.
Reply problem_reply(const Problem& problem);

}  // namespace dateline
