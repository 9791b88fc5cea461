// tests/golden/parse/*.txt: queries and what they become.
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/query_examples.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

TEST_CASE("Every golden query becomes the tree, error and notes of its file", "[query][golden]") {
  std::size_t examples = 0;
  const std::filesystem::path folder =
      std::filesystem::path(source_path("")) / "tests/golden/parse";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string path = "tests/golden/parse/" + file.path().filename().string();
    for (const QueryExample& example : read_query_examples(source_file(path))) {
      INFO(path << ": " << example.query);
      CHECK(answer_of(example.query) == example.expected);
      ++examples;
    }
  }
  CHECK(examples > 300);
}

}  // namespace
}  // namespace dateline
