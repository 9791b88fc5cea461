// A reader for the fault tests: asks one query again and again, opening the archive
// anew every few queries, while others write, and says so when an answer fails, when
// the total goes back, or when an article is not the one that was asked for.
//
//   dateline-fault-reader ARCHIVE QUERY STOP_FILE
//
// Ends when STOP_FILE exists. Prints the number of queries and the last total.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdint>
#include <exception>
#include <iostream>
#include <string>

#include "common/base/error.h"
#include "searcher/results/search.h"

namespace dateline {
namespace {

constexpr int kQueriesAnOpening = 20;

class Reader {
 public:
  Reader(std::string archive, std::string query) : archive_(std::move(archive)) {
    request_.query = std::move(query);
    request_.limit = 3;
    request_.snippets = 1;
  }

  void read() {
    const OpenedArchive opened(archive_);
    for (int i = 0; i < kQueriesAnOpening; ++i) {
      request_.offset = queries_ % 7;
      const ResultPage page = search(opened, request_);
      ++queries_;
      if (page.total < total_) {
        throw Error(ErrorCode::kDamaged,
                    fmt::format("the total went back from {} to {} in {}", total_, page.total,
                                opened.generation().number));
      }
      total_ = page.total;
      for (const Hit& hit : page.hits) check_hit(opened, hit);
    }
  }

  std::uint64_t queries() const { return queries_; }
  std::uint64_t total() const { return total_; }

 private:
  static void check_hit(const OpenedArchive& opened, const Hit& hit) {
    const auto place = opened.find(hit.id);
    if (!place) throw Error(ErrorCode::kDamaged, "a hit is not in its own archive", hit.id);
    const std::string json = place->segment->articles().read(place->article).json;
    if (json.find("\"" + hit.id + "\"") == std::string::npos) {
      throw Error(ErrorCode::kDamaged, "a hit is another article", hit.id);
    }
  }

  std::string archive_;
  SearchRequest request_;
  std::uint64_t queries_ = 0;
  std::uint64_t total_ = 0;
};

int run(const char* archive, const char* query, const char* stop_file) {
  Reader reader(archive, query);
  try {
    while (::access(stop_file, F_OK) != 0) reader.read();
    reader.read();
  } catch (const std::exception& error) {
    std::cerr << "query " << reader.queries() + 1 << ": " << error.what() << "\n";
    return 1;
  }
  std::cout << reader.queries() << " " << reader.total() << "\n";
  return 0;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  return dateline::run(argv[1], argv[2], argv[3]);
}
