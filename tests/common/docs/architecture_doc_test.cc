// docs/ARCHITECTURE.md has one heading for each folder of the source tree.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = DATELINE_SOURCE_DIR;

std::set<std::string> folders_of_tree() {
  std::set<std::string> folders;
  for (const std::string part : {"common", "indexer", "searcher"}) {
    for (const auto& entry : fs::directory_iterator(kRoot / part)) {
      if (entry.is_directory()) folders.insert(part + "/" + entry.path().filename().string());
    }
  }
  return folders;
}

}  // namespace

TEST_CASE("The architecture page asks one question of each folder, behind its link", "[docs]") {
  const std::regex heading(R"(### \[([a-z]+/[a-z]+)/\]\(\.\./([a-z]+/[a-z]+)/\): .+\?)");
  std::ifstream page(kRoot / "docs/ARCHITECTURE.md");
  REQUIRE(page);
  std::set<std::string> folders;
  for (std::string line; std::getline(page, line);) {
    if (line.rfind("### ", 0) != 0) continue;
    INFO(line);
    std::smatch match;
    REQUIRE(std::regex_match(line, match, heading));
    CHECK(match[1] == match[2]);
    CHECK(folders.insert(match[1]).second);
  }
  CHECK(folders == folders_of_tree());
}

TEST_CASE("The architecture page says of each folder what it is and is not useful for", "[docs]") {
  std::ifstream page(kRoot / "docs/ARCHITECTURE.md");
  const std::string text{std::istreambuf_iterator<char>(page), std::istreambuf_iterator<char>()};
  const std::string bold = std::regex_replace(text, std::regex("\\s+"), " ");
  std::size_t useful = 0;
  std::size_t not_useful = 0;
  for (std::size_t at = 0; (at = bold.find("**Useful for**", at)) != bold.npos; ++at) ++useful;
  for (std::size_t at = 0; (at = bold.find("**Not useful for**", at)) != bold.npos; ++at)
    ++not_useful;
  CHECK(useful == folders_of_tree().size());
  CHECK(not_useful == folders_of_tree().size());
}
