#include "common/article/country.h"

#include <algorithm>
#include <unordered_map>

#include "common/article/country_table.h"
#include "common/base/ascii.h"

namespace dateline {
namespace {

// The base letters of U+00C0 to U+00FF, the only letters with marks in the table.
constexpr std::string_view kLatin1Letters =
    "aaaaaaaceeeeiiiidnooooo ouuuuyts"
    "aaaaaaaceeeeiiiidnooooo ouuuuyty";
static_assert(kLatin1Letters.size() == 64);

constexpr std::size_t kMaxNameBytes = 128;

// What names are compared by: lower case, without marks and punctuation, hyphens
// as blanks, without a leading "the": "Côte-d'Ivoire" -> "cote divoire".
std::string comparable(std::string_view name) {
  std::string key;
  auto add_blank = [&key] {
    if (!key.empty() && key.back() != ' ') key += ' ';
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (is_ascii_letter(c) || is_ascii_digit(c)) {
      key += ascii_lower(c);
    } else if (c == ' ' || c == '-' || c == '_' || c == '\t' || c == '\n') {
      add_blank();
    } else if (c == '&') {
      add_blank();
      key += "and ";
    } else if (c == '\xC3' && i + 1 < name.size()) {
      key += kLatin1Letters[static_cast<unsigned char>(name[++i]) & 63];
    } else if (name.substr(i, 3) == "\u2019") {
      i += 2;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      key += c;
    }
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
  return key.starts_with("the ") ? key.substr(4) : key;
}

using CodesByName = std::unordered_map<std::string, std::string_view>;

CodesByName codes_by_name() {
  CodesByName codes;
  for (const CountryRow& row : country_table()) {
    codes.emplace(comparable(row.code), row.code);
    codes.emplace(comparable(row.long_code), row.code);
    codes.emplace(comparable(row.name), row.code);
    std::string_view rest = row.other_names;
    while (!rest.empty()) {
      const std::size_t bar = rest.find('|');
      codes.emplace(comparable(rest.substr(0, bar)), row.code);
      rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
    }
  }
  return codes;
}

}  // namespace

std::optional<std::string> country_code(std::string_view code_or_name) {
  static const CodesByName codes = codes_by_name();
  if (code_or_name.size() > kMaxNameBytes) return std::nullopt;
  const auto found = codes.find(comparable(code_or_name));
  if (found == codes.end()) return std::nullopt;
  return std::string(found->second);
}

std::string country_name(std::string_view code) {
  const auto row = std::ranges::lower_bound(country_table(), code, {}, &CountryRow::code);
  const bool known = row != country_table().end() && row->code == code;
  return std::string(known ? row->name : code);
}

}  // namespace dateline
