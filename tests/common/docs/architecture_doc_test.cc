// docs/ARCHITECTURE.md has one heading for each folder of the source tree.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "tests/support/test_files.h"

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = dateline::source_path("");

std::set<std::string> folders_of_tree() {
  std::set<std::string> folders;
  for (const std::string part : {"common", "indexer", "searcher"}) {
    for (const auto& entry : fs::directory_iterator(kRoot / part)) {
      if (entry.is_directory()) folders.insert(part + "/" + entry.path().filename().string());
    }
  }
  return folders;
}

std::size_t count(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  return static_cast<std::size_t>(
      std::distance(std::sregex_iterator(text.begin(), text.end(), regex), std::sregex_iterator()));
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
  const std::size_t folders = folders_of_tree().size();
  CHECK(count(text, R"(\*\*Useful\s+for\*\*)") == folders);
  CHECK(count(text, R"(\*\*Not\s+useful\s+for\*\*)") == folders);
}
