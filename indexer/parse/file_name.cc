#include "indexer/parse/file_name.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 48> kPrograms = {
    "bash", "bat", "c",   "cc",    "cmake", "cpp",  "cs",  "css",   "cxx", "dtd", "el",   "fish",
    "go",   "h",   "hh",  "hpp",   "hs",    "java", "jl",  "js",    "jsx", "kt",  "less", "lisp",
    "lua",  "m4",  "mjs", "mk",    "ml",    "php",  "pl",  "pm",    "ps1", "py",  "pyi",  "r",
    "rb",   "rs",  "sas", "scala", "scss",  "sh",   "sql", "swift", "ts",  "tsx", "xsl",  "zsh"};
constexpr std::array<std::string_view, 4> kProgramFiles = {"cmakelists.txt", "dockerfile",
                                                           "makefile", "requirements.txt"};
constexpr std::array<std::string_view, 3> kTables = {"csv", "tab", "tsv"};
constexpr std::array<std::string_view, 6> kSettings = {"cfg", "conf", "ini", "toml", "yaml", "yml"};

template <std::size_t kSize>
bool is_among(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

std::string no_article_by_name(std::string_view name) {
  const std::string file = ascii_lower(name.substr(name.find_last_of("/:") + 1));
  const std::size_t point = file.rfind('.');
  const std::string_view ending =
      point == std::string::npos ? std::string_view() : std::string_view(file).substr(point + 1);
  if (is_among(kPrograms, ending) || is_among(kProgramFiles, std::string_view(file))) {
    return "program source";
  }
  if (is_among(kTables, ending)) return "table";
  return is_among(kSettings, ending) ? "settings" : "";
}

}  // namespace dateline
