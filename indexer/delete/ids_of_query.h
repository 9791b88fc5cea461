// The articles that a query finds: asks the searcher, a program of its own,
// since the indexer knows nothing of queries. Errors: kInputOutput.
#pragma once

#include <string>
#include <vector>

namespace dateline {

struct QueryIds {
  int exit_code = 0;     // of the searcher
  std::string messages;  // what it said on standard error, in the name of this program
  std::vector<std::string> ids;
  std::vector<std::string> notes;  // on the query
  bool as_written = true;          // no note tells of a word that is read otherwise
};

// Runs `dateline-search ids ARCHIVE QUERY` from this program's own directory.
QueryIds ids_of_query(const std::string& archive, const std::string& query);

}  // namespace dateline
