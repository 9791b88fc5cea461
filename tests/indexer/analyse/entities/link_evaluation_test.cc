#include "indexer/analyse/entities/link_evaluation.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "common/base/error.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

constexpr const char* kHeading = "doc\tsent\tstart_tok\tend_tok\ttype\tsurface\twikipedia_title\n";

LinkScores scores_of(const std::string& lines) {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/links.tsv";
  std::ofstream(path) << kHeading << lines;
  REQUIRE(is_link_list(path));
  return evaluate_links(path);
}

TEST_CASE("a list of links judges the joining of persons", "[entities]") {
  const LinkScores scores = scores_of(
      "d1\t2\t0\t1\tPER\tOkafor\tAda_Okafor\n"
      "d1\t1\t4\t6\tPER\tAda Okafor\tAda_Okafor\n"
      "d1\t3\t4\t6\tPER\tSenator Ada Okafor\tAda_Okafor\n"
      "d1\t3\t8\t9\tLOC\tLagos\tLagos\n"
      "d2\t1\t0\t2\tPER\tAna Reyes\tAna_Reyes\n"
      "d2\t2\t0\t2\tPER\tReyes\tLuis_Reyes\n"
      "d3\t1\t0\t2\tPER\tAnn Lee\tAnn_Lee\n"
      "d3\t2\t0\t2\tPER\tBo Lee\tBo_Lee\n"
      "d3\t3\t0\t1\tPER\tLee\tAnn_Lee\n");
  CHECK(scores.partial == 2);
  CHECK(scores.partial_right == 1);
  CHECK(scores.other == 5);
  CHECK(scores.other_joined == 1);
}

TEST_CASE("only a list of links is taken for one, and its bad lines are named", "[entities]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/other.jsonl";
  std::ofstream(path) << "{\"text\":\"\",\"entities\":[]}\n";
  CHECK_FALSE(is_link_list(path));
  CHECK_FALSE(is_link_list(folder.path() + "/none"));
  CHECK_THROWS_AS(scores_of("d1\t1\tPER\n"), Error);
}

}  // namespace
}  // namespace dateline
