#include "searcher/query/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "common/base/ascii.h"
#include "common/fields/field_table.h"
#include "common/text/char_class.h"
#include "searcher/query/foreign_syntax.h"
#include "searcher/query/headline.h"
#include "searcher/query/query_error.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 4> kFunctions = {"SENTENCE", "PARAGRAPH", "LEAD", "ATLEAST"};
constexpr std::array<std::string_view, 6> kQuotes = {"\"",     "\u201C", "\u201D",
                                                     "\u201E", "\u00AB", "\u00BB"};
constexpr std::pair<std::string_view, std::string_view> kSingleQuotes[] = {
    {"'", "'"}, {"\u2018", "\u2019"}, {"\u2039", "\u203A"}};
constexpr int kDefaultDistance = 10;

bool in_field_name(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '_' ||
         c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

bool takes_number(std::string_view function) { return function == "LEAD" || function == "ATLEAST"; }

class Lexer {
 public:
  Lexer(std::string_view query, std::vector<QueryNote>& notes) : query_(query), notes_(notes) {}

  std::vector<Lexeme> run() {
    check_characters();
    while (skip_blanks()) next();
    add(LexemeKind::kEnd, at_, at_);
    read_headline(lexemes_, notes_);
    for (const Lexeme& lexeme : lexemes_) note_default_distance(lexeme);
    return std::move(lexemes_);
  }

 private:
  void check_characters() {
    bool controls = false;
    for (std::size_t at = 0; at < query_.size();) {
      const DecodedCharacter c = decode_utf8(query_, at);
      if (c.code == kInvalidUtf8) fail_at({query_, at}, "invalid UTF-8", "", "write it in UTF-8");
      const bool control = c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0);
      controls = controls || (control && !is_blank(classify(c.code)));
      at += c.bytes;
    }
    if (controls) notes_.push_back({"dropped", "control characters are left out"});
  }

  bool blank_at(std::size_t at) const {
    const CharClass c = classify_at(table_, query_, at).cls;
    return is_blank(c) || query_[at] == '\0';
  }

  bool skip_blanks() {
    while (at_ < query_.size() && blank_at(at_)) at_ += classify_at(table_, query_, at_).bytes;
    return at_ < query_.size();
  }

  std::size_t quote_at(std::size_t at) const { return quote_bytes(query_.substr(at)); }

  bool in_function() const {
    return std::find(brackets_.begin(), brackets_.end(), true) != brackets_.end();
  }

  bool comma_separates(std::size_t at) const {
    if (query_[at] != ',' || !in_function()) return false;
    return at == 0 || at + 1 >= query_.size() || !is_ascii_digit(query_[at - 1]) ||
           !is_ascii_digit(query_[at + 1]) || ends_first_number(at);
  }

  // LEAD(5,2020): what stands between such a function's bracket and its first comma is its
  // number, not the beginning of a larger one.
  bool ends_first_number(std::size_t comma) const {
    std::size_t digits = comma;
    while (digits > 0 && is_ascii_digit(query_[digits - 1])) --digits;
    std::size_t i = lexemes_.size();
    while (i > 0 && lexemes_[i - 1].begin >= digits) --i;
    if (i < 2 || lexemes_[i - 1].kind != LexemeKind::kOpen) return false;
    if (lexemes_[i - 2].kind != LexemeKind::kFunction || !takes_number(lexemes_[i - 2].text))
      return false;
    return (i < lexemes_.size() ? lexemes_[i].begin : at_) == digits;
  }

  bool ends_word(std::size_t at) const {
    return query_[at] == '(' || query_[at] == ')' || quote_at(at) > 0 || blank_at(at) ||
           comma_separates(at);
  }

  void add(LexemeKind kind, std::size_t begin, std::size_t end, int number = 0) {
    lexemes_.push_back({kind, query_.substr(begin, end - begin), number, begin, end});
    at_ = end;
  }

  void next() {
    const char c = query_[at_];
    if (c == '(') {
      brackets_.push_back(!lexemes_.empty() && lexemes_.back().kind == LexemeKind::kFunction);
      add(LexemeKind::kOpen, at_, at_ + 1);
    } else if (c == ')') {
      if (!brackets_.empty()) brackets_.pop_back();
      add(LexemeKind::kClose, at_, at_ + 1);
    } else if (comma_separates(at_)) {
      add(LexemeKind::kComma, at_, at_ + 1);
    } else if (quote_at(at_) > 0) {
      quoted_text();
    } else {
      chunk();
    }
  }

  void quoted_text() {
    const std::size_t opening = at_;
    const std::size_t begin = at_ + quote_at(at_);
    std::size_t end = begin;
    while (end < query_.size() && quote_at(end) == 0) ++end;
    if (end == query_.size()) {
      fail_at({query_, opening}, "quote without its end", "", "close it with another \"");
    }
    const std::size_t after = end + quote_at(end);
    if (after - end > 1 || begin - opening > 1) note_curly_quotes();
    if (after < query_.size()) refuse_after_quotes({query_, after}, query_.substr(after));
    add(LexemeKind::kQuoted, begin, end);
    lexemes_.back().begin = opening;
    lexemes_.back().end = at_ = after;
  }

  void note_curly_quotes() {
    if (curly_noted_) return;
    curly_noted_ = true;
    notes_.push_back({"curly_quotes", "curly and pointed quotes are read as \""});
  }

  // A run without blanks: signs in front, a field's name, then a word or operator.
  void chunk() {
    std::size_t end = at_;
    while (end < query_.size() && !ends_word(end)) ++end;
    if (!facet_value_begins() && sign_stands_before_something(end)) {
      if (query_[at_] == '+') {
        skip_plus();
      } else if (stands_behind_closing()) {
        skip_hyphen();
      } else {
        add(LexemeKind::kMinus, at_, at_ + 1);
      }
      return;
    }
    if (query_[at_] == '=' && (at_ + 1 < end || quote_follows(end))) {
      add(LexemeKind::kExact, at_, at_ + 1);
      return;
    }
    const std::string_view text = query_.substr(at_, end - at_);
    if (facet_value_begins()) {
      note_single_quotes(text);
      add(LexemeKind::kWord, at_, end);
      return;
    }
    if (field_name(text, end) || operator_word(text)) return;
    refuse_late_colon(text);
    note_function(text, end);
    note_single_quotes(text);
    if (std::find(kFunctions.begin(), kFunctions.end(), text) != kFunctions.end() &&
        end < query_.size() && query_[end] == '(') {
      add(LexemeKind::kFunction, at_, end);
      return;
    }
    refuse_foreign_word({query_, at_}, text);
    add(LexemeKind::kWord, at_, end);
  }

  // "person :reagan", which would search for two words.
  void refuse_late_colon(std::string_view text) const {
    if (text.size() < 2 || text.front() != ':' || lexemes_.empty()) return;
    const Lexeme& before = lexemes_.back();
    if (before.kind != LexemeKind::kWord || !field_by_name(before.text)) return;
    const std::string meant = std::string(before.text) + std::string(text);
    fail_at({query_, at_}, "a blank before the colon", "",
            "write " + meant + ", or put what is no field between quotes");
  }

  // "sentence(a, b)" and "SENTENCE (a, b)", which search for words.
  void note_function(std::string_view text, std::size_t end) {
    const std::string capitals = ascii_upper(text);
    if (std::find(kFunctions.begin(), kFunctions.end(), capitals) == kFunctions.end()) return;
    const std::size_t next = std::min(query_.find_first_not_of(" \t", end), query_.size());
    if (next == query_.size() || query_[next] != '(' || (next == end && text == capitals)) return;
    notes_.push_back({"function_as_word", in_quotes(text) +
                                              " is searched as a word; the operator is " +
                                              capitals + "(...), in capitals and without a blank"});
  }

  // 'climate change', which searches for words that stand anywhere.
  void note_single_quotes(std::string_view text) {
    for (const auto& [opening, closing] : kSingleQuotes) {
      if (single_noted_ || !text.starts_with(opening)) continue;
      const std::size_t end = query_.find(closing, at_ + opening.size());
      if (end == std::string_view::npos ||
          query_.substr(at_, end - at_).find(' ') == std::string_view::npos)
        continue;
      single_noted_ = true;
      notes_.push_back({"single_quotes", "single quotes make no phrase; put it between \" \""});
    }
  }

  bool quote_follows(std::size_t end) const { return end < query_.size() && quote_at(end) > 0; }

  // "-word", "-(", "+\"", "-=word": but not "-" and "--" by themselves.
  bool sign_stands_before_something(std::size_t end) const {
    if (query_[at_] != '-' && query_[at_] != '+') return false;
    const std::size_t at = query_.find_first_not_of("-+=", at_);
    return at < end || (end < query_.size() && (query_[end] == '(' || quote_at(end) > 0));
  }

  void skip_plus() {
    ++at_;
    notes_.push_back({"plus", "+ is not needed: all words must match"});
  }

  // "peace"-talks, (peace)-talks: the minus joins, as in Al-Qaeda.
  bool stands_behind_closing() const {
    if (lexemes_.empty()) return false;
    const Lexeme& before = lexemes_.back();
    if (before.kind != LexemeKind::kQuoted && before.kind != LexemeKind::kClose) return false;
    return query_.find_first_not_of("-+=", before.end) >= at_;
  }

  void skip_hyphen() {
    ++at_;
    if (hyphen_noted_) return;
    hyphen_noted_ = true;
    notes_.push_back({"hyphen",
                      "- right behind a closing quote or bracket is a hyphen; for NOT write a "
                      "blank before it"});
  }

  bool field_name(std::string_view text, std::size_t end) {
    if (is_ascii_digit(text.front())) return false;
    std::size_t colon = 0;
    while (colon < text.size() && in_field_name(text[colon])) ++colon;
    if (colon == 0 || colon == text.size() || text[colon] != ':') return false;
    const bool value_follows = colon + 1 < text.size() || quote_follows(end) ||
                               (end < query_.size() && query_[end] == '(');
    // "Lion Air disaster: jet recovered": a headline's colon.
    if (!value_follows && !field_by_name(text.substr(0, colon))) {
      notes_.push_back(
          {"colon", in_quotes(text) + " is searched as a word: there is no such field"});
      return false;
    }
    const std::string_view name = text.substr(0, colon);
    if (!value_follows) refuse_lone_field({query_, at_}, name, value_behind_blank(end));
    refuse_unknown_field({query_, at_}, name);
    add(LexemeKind::kField, at_, at_ + colon);
    lexemes_.back().end = at_ = at_ + 1;
    return true;
  }

  // What "Title: IX" has behind the blank, as a value would be written; "" when none can be.
  std::string_view value_behind_blank(std::size_t end) const {
    std::size_t begin = end;
    while (begin < query_.size() && blank_at(begin)) ++begin;
    std::size_t stop = begin;
    while (stop < query_.size() && !ends_word(stop)) ++stop;
    return query_.substr(begin, stop - begin);
  }

  // The field whose value begins here, also after "field:="; null when none does.
  const Lexeme* field_before() const {
    std::size_t i = lexemes_.size();
    if (i > 1 && lexemes_[i - 1].kind == LexemeKind::kExact && lexemes_[i - 1].end == at_) --i;
    const bool field = i > 0 && lexemes_[i - 1].kind == LexemeKind::kField;
    const std::size_t value = i < lexemes_.size() ? lexemes_[i].begin : at_;
    return field && lexemes_[i - 1].end == value ? &lexemes_[i - 1] : nullptr;
  }

  // What follows such a field's colon directly is its value, whatever it looks
  // like: an id may well be called AND or -a/b*.
  bool facet_value_begins() const {
    const Lexeme* before = field_before();
    if (before == nullptr) return false;
    const auto field = field_by_name(before->text);
    return field && field_info(*field).kind != FieldKind::kWords;
  }

  bool operator_word(std::string_view text) {
    LexemeKind kind;
    if (text == "AND" || text == "&&") {
      kind = LexemeKind::kAnd;
    } else if (text == "OR" || text == "|" || text == "||") {
      kind = LexemeKind::kOr;
    } else if (text == "NOT") {
      kind = LexemeKind::kNot;
    } else {
      return distance_operator(text);
    }
    add(kind, at_, at_ + text.size());
    return true;
  }

  bool distance_operator(std::string_view text) {
    const std::string_view name = text.substr(0, text.find('/'));
    if (name != "NEAR" && name != "ADJ") return false;
    int distance = kDefaultDistance;
    if (name.size() < text.size()) {
      const std::string_view digits = text.substr(name.size() + 1);
      const char* const end = digits.data() + digits.size();
      const auto [stop, error] = std::from_chars(digits.data(), end, distance);
      if (error != std::errc() || stop != end || distance < 1 || distance > kMaxNearDistance) {
        fail_at({query_, at_}, "wrong distance in " + in_quotes(text),
                "a number of words from 1 to " + std::to_string(kMaxNearDistance) + " follows",
                "for example " + std::string(name) + "/5");
      }
    }
    add(name == "NEAR" ? LexemeKind::kNear : LexemeKind::kAdjacent, at_, at_ + text.size(),
        distance);
    return true;
  }

  void note_default_distance(const Lexeme& lexeme) {
    const bool distance = lexeme.kind == LexemeKind::kNear || lexeme.kind == LexemeKind::kAdjacent;
    if (!distance || lexeme.text.find('/') != std::string_view::npos) return;
    const std::string name(lexeme.text);
    notes_.push_back({"default_distance", name + " without a number is read as " + name + "/" +
                                              std::to_string(kDefaultDistance)});
  }

  const CharClass* table_ = char_class_table();
  std::string_view query_;
  std::vector<QueryNote>& notes_;
  std::vector<Lexeme> lexemes_;
  std::vector<bool> brackets_;  // open ones; true: a function's
  std::size_t at_ = 0;
  bool curly_noted_ = false;
  bool single_noted_ = false;
  bool hyphen_noted_ = false;
};

}  // namespace

std::size_t quote_bytes(std::string_view text) {
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

std::vector<Lexeme> split_query(std::string_view query, std::vector<QueryNote>& notes) {
  return Lexer(query, notes).run();
}

}  // namespace dateline
