// The articles that a query finds: asks the searcher, a program of its own,
// since the indexer knows nothing of queries. Errors: kInputOutput.
#pragma once

#include <string>
#include <vector>

namespace dateline {

struct QueryIds {
  int exit_code = 0;  // of the searcher, which has said what was wrong
  std::vector<std::string> ids;
};

// Runs `dateline-search ids ARCHIVE QUERY` from this program's own directory.
QueryIds ids_of_query(const std::string& archive, const std::string& query);

}  // namespace dateline
