#include "indexer/analyse/entities/known_as.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/name_words.h"

namespace dateline {
namespace {

// "known to his fans everywhere as": more words than this between say something else.
constexpr int kMaxBetween = 4;

std::string_view without_blanks(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Without quotation marks, an honorific and "the" in front of the name.
std::string_view without_opening(std::string_view before) {
  constexpr std::string_view kEnds = "ane\"'\x98\x9C";  // bytes that all of these end with
  before = without_blanks(before);
  if (before.empty() || kEnds.find(before.back()) == kEnds.npos) return before;  // most
  const auto take_off = [&before](std::string_view end) {
    before = without_blanks(before);
    const bool taken = before.ends_with(end);
    if (taken) before.remove_suffix(end.size());
    return taken;
  };
  const auto take_quote = [&] {
    return take_off("\"") || take_off("'") || take_off("\xE2\x80\x9C") || take_off("\xE2\x80\x98");
  };
  take_quote();
  for (const std::string_view honorific : {" Dona", " Doña", " Don"}) take_off(honorific);
  if (take_off(" the") || take_off("The")) take_quote();
  return without_blanks(before);
}

// "have": "known to have served as" tells of something else.
bool can_stand_between(std::string_view word) {
  return !word.empty() && word != "have" && word != "be" &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return is_ascii_lower(c) || is_ascii_digit(c); });
}

// Where the last words of `before` begin when they are `first`, a few small words and `last`
// ("known to her pupils as"); npos otherwise.
std::size_t loose_sign(std::string_view before, std::string_view first, std::string_view last) {
  if (last_word(before) != last) return std::string_view::npos;
  for (int between = 0; between <= kMaxBetween; ++between) {
    before = without_blanks(before.substr(0, before.size() - last_word(before).size()));
    const std::string_view word = last_word(before);
    if (word == first) return before.size() - word.size();
    if (!can_stand_between(word)) break;
  }
  return std::string_view::npos;
}

// "His visa was in the name of": who has papers under a name goes by it.
std::size_t papers_sign(std::string_view before) {
  constexpr std::string_view kSign = "in the name of";
  if (!before.ends_with(kSign)) return std::string_view::npos;
  const std::size_t sign = before.size() - kSign.size();
  before = before.substr(0, sign);
  before = before.substr(before.find_last_of(".;") + 1);
  for (const std::string_view paper : {"visa", "passport", "certificate", "licence", "license"}) {
    if (before.find(paper) != std::string_view::npos) return sign;
  }
  return std::string_view::npos;
}

// Where the words at the end of `before` begin that say so; npos without them.
std::size_t sign_in(std::string_view before) {
  // The last two letters of each.
  static constexpr std::string_view kEnds[] = {"as", "ed", "a.", "ka", "me",
                                               "of", "lt", "is", "to"};
  if (before.size() < 2 ||
      std::ranges::find(kEnds, before.substr(before.size() - 2)) == std::end(kEnds))
    return std::string_view::npos;
  static constexpr std::array<std::string_view, 14> kSigns = {"alias",
                                                              "nicknamed",
                                                              "who is called",
                                                              "and is called",
                                                              "a.k.a.",
                                                              "aka",
                                                              "under the name",
                                                              "under the name of",
                                                              "also spelled",
                                                              "also spelt",
                                                              "whose real name is",
                                                              "grew up as",
                                                              "referred to as",
                                                              "otherwise called"};
  for (const std::string_view sign : kSigns) {
    if (before.ends_with(sign)) return before.size() - sign.size();
  }
  const std::size_t papers = papers_sign(before);
  if (papers != std::string_view::npos) return papers;
  const std::size_t changed = loose_sign(before, "changed", "to");
  if (changed != std::string_view::npos && before.find(" name", changed) != std::string_view::npos)
    return changed;
  return loose_sign(before, "known", "as");
}

// `text` behind the comma and a quotation mark that end a name.
std::string_view behind_comma(std::string_view text) {
  constexpr std::string_view kMarks = ",\"' \xE2\x80\x99\x9D";
  const std::size_t at = text.find_first_not_of(kMarks);
  if (at == std::string_view::npos || text.substr(0, at).find(',') == std::string_view::npos)
    return {};
  return text.substr(at);
}

// "is known", "was affectionately called".
bool is_called(std::string_view text) {
  if (!text.starts_with("is ") && !text.starts_with("was ")) return false;
  text.remove_prefix(text.find(' ') + 1);
  const std::string_view word = text.substr(0, text.find_first_of(" ,."));
  if (word.ends_with("ly") || word == "also" || word == "often" || word == "better") {
    if (word.size() == text.size()) return false;
    text.remove_prefix(word.size() + 1);
  }
  return text.starts_with("known") || text.starts_with("called") || text.starts_with("nicknamed");
}

// Whether the word before a name makes what stands in quotes behind it a work of his or what
// somebody calls him.
bool is_word_of_works(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      "album",    "and",    "book",  "by",   "call",  "called", "calling", "calls",
      "director", "dubbed", "film",  "for",  "hit",   "like",   "movie",   "novel",
      "of",       "play",   "poem",  "sang", "sings", "single", "singing", "song",
      "starring", "to",     "track", "with", "writer"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

// Whether what stands behind a name in quotes says that it is a work's.
bool goes_on_of_work(std::string_view after) {
  static constexpr std::string_view kWords[] = {
      "album",  "are",    "at",    "book",      "books",     "by",     "came",   "comes",
      "film",   "films",  "from",  "has",       "is",        "movie",  "novel",  "on",
      "opened", "opens",  "plays", "premiered", "premieres", "remix",  "review", "series",
      "sells",  "single", "sold",  "song",      "songs",     "topped", "tops",   "tour",
      "video",  "was",    "were",  "will",      "won"};
  const std::size_t begin = after.find_first_not_of(' ');
  if (begin == after.npos) return false;
  after.remove_prefix(begin);
  return std::ranges::find(kWords, after.substr(0, after.find_first_of(" ,.;:!?\n"))) !=
         std::end(kWords);
}

}  // namespace

KnownSo known_so(std::string_view after) {
  constexpr std::string_view kMayBegin = ",\"'\xE2";  // most names stand before a blank
  if (after.empty() || kMayBegin.find(after[0]) == kMayBegin.npos) return KnownSo::kNo;
  after = behind_comma(after);
  const bool she = after.starts_with("as she ");
  if (!she && !after.starts_with("as he ")) return KnownSo::kNo;
  after.remove_prefix(she ? 7 : 6);
  if (!is_called(after)) return KnownSo::kNo;
  return she ? KnownSo::kShe : KnownSo::kHe;
}

bool is_known_so(std::string_view between, std::string_view after) {
  if (!between.ends_with("as") || behind_comma(between) != "as") return false;
  return after.starts_with(' ') && is_called(after.substr(1));
}

bool is_nickname_in_quotes(std::string_view before, std::string_view name, std::string_view after) {
  static constexpr std::pair<std::string_view, std::string_view> kQuotes[] = {
      {"\"", "\""}, {"'", "'"}, {"\xE2\x80\x98", "\xE2\x80\x99"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}};
  const auto* const quotes = std::ranges::find_if(kQuotes, [&](const auto& pair) {
    return before.ends_with(pair.first) && after.starts_with(pair.second);
  });
  if (quotes == std::end(kQuotes)) return false;
  before.remove_suffix(quotes->first.size());
  after.remove_prefix(quotes->second.size());
  if (!before.ends_with(' ') || (!after.empty() && is_ascii_letter(after[0]))) return false;
  before = without_blanks(before);
  if (!before.ends_with(name)) return false;
  before.remove_suffix(name.size());
  return !is_word_of_works(last_word(without_blanks(before))) && !goes_on_of_work(after);
}

bool is_known_as(std::string_view before, std::string_view name) {
  before = without_opening(before);
  if (before.ends_with(" aka,") || before.ends_with(" alias,")) before.remove_suffix(1);
  const std::size_t sign = sign_in(before);
  if (sign == std::string_view::npos) return false;
  const std::size_t named = before.substr(0, sign).rfind(name);
  return named != std::string_view::npos && named + name.size() < sign &&
         before.find('.', named + name.size()) >= sign;
}

}  // namespace dateline
