#include "searcher/query/parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "common/base/ascii.h"
#include "searcher/query/date_words.h"
#include "searcher/query/field_values.h"
#include "searcher/query/lexer.h"
#include "searcher/query/positional.h"
#include "searcher/query/query_error.h"
#include "searcher/query/words.h"

namespace dateline {
namespace {

constexpr int kMaxLeadWords = 100000;
constexpr int kMaxAtLeast = 1000;

NodeKind function_kind(std::string_view name) {
  if (name == "SENTENCE") return NodeKind::kSentence;
  if (name == "PARAGRAPH") return NodeKind::kParagraph;
  return name == "LEAD" ? NodeKind::kLead : NodeKind::kAtLeast;
}

// query   := (either)?
// either  := all (OR all)*
// all     := negated ((AND)? negated)*
// negated := (NOT | -)* near
// near    := primary ((NEAR/n | ADJ/n) primary)*
// primary := "(" either ")" | FUNCTION(...) | field: value | (=)? word | (=)? "words"
//
// A function of the grammar returns null where all its words were dropped.
class Parser {
 public:
  Parser(std::string_view query, const ParseOptions& options, ParsedQuery& parsed)
      : query_(query),
        today_(options.today == 0 ? local_today() : options.today),
        notes_(parsed.notes),
        words_(query, options, parsed.notes),
        lexemes_(split_query(query, parsed.notes)) {}

  QueryPtr run() {
    if (is(LexemeKind::kEnd)) return std::make_unique<QueryNode>();
    QueryPtr root = either();
    if (is(LexemeKind::kClose)) fail("bracket that closes nothing", "", "take it away or open one");
    if (is(LexemeKind::kComma)) fail("comma outside of a function's arguments");
    if (!root) nothing_left(lexemes_.front());
    if (depth_of(*root) > kMaxQueryDepth) too_deep(lexemes_.front().begin);
    return root;
  }

 private:
  // Counts levels of nesting, so that no query can exhaust the stack.
  class Level {
   public:
    explicit Level(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > kMaxQueryDepth) parser_.too_deep(parser_.now().begin);
    }
    ~Level() { --parser_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser& parser_;
  };

  const Lexeme& now() const { return lexemes_[at_]; }
  bool is(LexemeKind kind) const { return now().kind == kind; }
  Lexeme take() { return lexemes_[at_++]; }
  QueryPlace place(std::size_t byte) const { return {query_, byte}; }
  std::string_view text_of(const Lexeme& lexeme) const {
    return query_.substr(lexeme.begin, lexeme.end - lexeme.begin);
  }

  [[noreturn]] void fail(const std::string& what, const std::string& detail = {},
                         const std::string& hint = {}) const {
    fail_at(place(now().begin), what, detail, hint);
  }

  [[noreturn]] void too_deep(std::size_t byte) const {
    fail_at(place(byte), "query nested deeper than " + std::to_string(kMaxQueryDepth) + " levels",
            "", "write it with fewer brackets and operators inside each other", ErrorCode::kLimit);
  }

  [[noreturn]] void nothing_left(const Lexeme& from) const {
    const std::size_t end = std::max(from.end, at_ > 0 ? lexemes_[at_ - 1].end : 0);
    fail_at(place(from.begin), "nothing to search for",
            in_quotes(query_.substr(from.begin, end - from.begin)) + " holds no letter or digit");
  }

  // What stands after an operator, or in brackets, has to leave something.
  QueryPtr required(QueryPtr node, const Lexeme& from) const {
    if (!node) nothing_left(from);
    return node;
  }

  static QueryPtr joined(NodeKind kind, std::vector<QueryPtr> nodes) {
    if (nodes.empty()) return nullptr;
    if (nodes.size() == 1) return std::move(nodes.front());
    auto node = std::make_unique<QueryNode>();
    node->kind = kind;
    node->begin = nodes.front()->begin;
    node->end = nodes.back()->end;
    node->children = std::move(nodes);
    return node;
  }

  QueryPtr either() {
    Lexeme from = now();
    std::vector<QueryPtr> alternatives;
    Reading reading;
    alternatives.push_back(all(reading));
    while (is(LexemeKind::kOr)) {
      alternatives.back() = required(std::move(alternatives.back()), from);
      take();
      from = now();
      alternatives.push_back(required(all(reading), from));
    }
    // Inside brackets they say how far it reaches, and the note would be a piece of the query.
    if (depth_ == 0 && alternatives.size() > 1 && reading.blanks) {
      notes_.push_back({"or_of_searches", "OR joins whole searches: " + reading.text});
    }
    return joined(NodeKind::kOr, std::move(alternatives));
  }

  // How blanks beside OR were read, with brackets that say so.
  struct Reading {
    std::string text;
    bool blanks = false;  // some alternative is of parts with nothing but blanks between
  };

  QueryPtr all(Reading& reading) {
    const std::size_t begin = now().begin;
    bool several = false;
    QueryPtr node = all_parts(several, reading.blanks);
    const std::size_t end = at_ > 0 ? std::max(begin, lexemes_[at_ - 1].end) : begin;
    const std::string text(query_.substr(begin, end - begin));
    reading.text += reading.text.empty() ? "" : " OR ";
    reading.text += several ? "(" + text + ")" : text;
    return node;
  }

  QueryPtr all_parts(bool& several, bool& blanks) {
    std::vector<QueryPtr> parts;
    bool first = true;
    for (; first || is(LexemeKind::kAnd) || begins_operand(); first = false) {
      const bool explicit_and = !first && is(LexemeKind::kAnd);
      if (explicit_and) take();
      if (!first && !explicit_and) note_small_operator();
      if (QueryPtr part = negated()) {
        blanks = blanks || (!explicit_and && !parts.empty());
        parts.push_back(std::move(part));
      }
    }
    several = parts.size() > 1;
    return joined(NodeKind::kAnd, std::move(parts));
  }

  bool begins_operand() const {
    switch (now().kind) {
      case LexemeKind::kWord:
      case LexemeKind::kQuoted:
      case LexemeKind::kField:
      case LexemeKind::kFunction:
      case LexemeKind::kOpen:
      case LexemeKind::kExact:
      case LexemeKind::kMinus:
      case LexemeKind::kNot: return true;
      default: return false;
    }
  }

  // "peace or war": a word between others that was perhaps meant as an operator.
  void note_small_operator() {
    if (!is(LexemeKind::kWord)) return;
    const std::string_view word = now().text;
    if (word != "and" && word != "or" && word != "not") return;
    ++at_;
    const bool between = begins_operand();
    --at_;
    if (!between) return;
    std::string capitals(word);
    for (char& c : capitals) c = static_cast<char>(c - 32);
    notes_.push_back({"lowercase_operator",
                      in_quotes(word) + " is searched as a word; the operator is " + capitals});
  }

  QueryPtr negated() {
    if (!is(LexemeKind::kNot) && !is(LexemeKind::kMinus)) return near();
    const Level level(*this);
    const Lexeme sign = take();
    if (!begins_operand()) operand_missing();
    const Lexeme from = now();
    auto node = std::make_unique<QueryNode>();
    node->kind = NodeKind::kNot;
    node->children.push_back(required(negated(), from));
    node->begin = sign.begin;
    node->end = node->children.front()->end;
    return node;
  }

  QueryPtr near() {
    const Lexeme from = now();
    QueryPtr left = primary();
    while (is_distance(now())) {
      left = required(std::move(left), from);
      const Lexeme sign = take();
      if (is(LexemeKind::kNot) || is(LexemeKind::kMinus)) {
        fail("NOT after " + std::string(text_of(sign)), "it has no place in the text",
             "write (a NEAR/5 b) NOT c");
      }
      const Lexeme right_from = now();
      QueryPtr right = required(primary(), right_from);
      const bool either_order = sign.kind == LexemeKind::kNear;
      left = make_distance(either_order ? NodeKind::kNear : NodeKind::kAdjacent, sign.number,
                           std::move(left), std::move(right), place(sign.begin));
      note_taken_apart(*left, text_of(sign));
    }
    return left;
  }

  QueryPtr primary() {
    switch (now().kind) {
      case LexemeKind::kOpen: return brackets();
      case LexemeKind::kFunction: return function();
      case LexemeKind::kField: return field();
      case LexemeKind::kWord:
      case LexemeKind::kQuoted:
      case LexemeKind::kExact: return operand();
      default: operand_missing();
    }
  }

  static bool is_distance(const Lexeme& lexeme) {
    return lexeme.kind == LexemeKind::kNear || lexeme.kind == LexemeKind::kAdjacent;
  }

  // What stands now cannot begin an operand: says what is missing, and where.
  [[noreturn]] void operand_missing() const {
    static const std::string kQuoteIt = "put it between quotes to search for the word";
    if (is(LexemeKind::kAnd) || is(LexemeKind::kOr) || is_distance(now())) {
      fail(in_quotes(text_of(now())) + " needs something before it", "", kQuoteIt);
    }
    if (at_ == 0) fail(in_quotes(text_of(now())) + " begins the query", "", "take it away");
    const Lexeme& before = lexemes_[at_ - 1];
    if (before.kind == LexemeKind::kOpen && is(LexemeKind::kEnd)) no_end(before);
    if (before.kind == LexemeKind::kOpen || before.kind == LexemeKind::kComma) {
      fail_at(place(before.begin), "nothing after " + in_quotes(text_of(before)));
    }
    fail_at(place(before.begin), in_quotes(text_of(before)) + " needs something after it", "",
            kQuoteIt);
  }

  [[noreturn]] void no_end(const Lexeme& open) const {
    fail_at(place(open.begin), "bracket without its end", "", "close it with \")\"");
  }

  QueryPtr brackets() {
    const Level level(*this);
    const Lexeme open = take();
    const Lexeme from = now();
    QueryPtr inside = required(either(), from);
    close(open);
    return inside;
  }

  void close(const Lexeme& open) {
    if (is(LexemeKind::kComma)) fail("comma where no further part is expected");
    if (!is(LexemeKind::kClose)) no_end(open);
    take();
  }

  QueryPtr function() {
    const Level level(*this);
    const Lexeme name = take();
    const Lexeme open = take();
    if (facet_ != nullptr) {
      fail_at(place(name.begin),
              std::string(name.text) + " inside " + std::string(facet_->name) + ":",
              "values have no place in the text");
    }
    const NodeKind kind = function_kind(name.text);
    const bool counted = kind == NodeKind::kLead || kind == NodeKind::kAtLeast;
    int number = 0;
    if (counted)
      number = leading_number(name, kind == NodeKind::kLead ? kMaxLeadWords : kMaxAtLeast);
    std::vector<QueryPtr> parts;
    do {
      if (!parts.empty()) take();
      const Lexeme from = now();
      parts.push_back(required(either(), from));
    } while (!counted && is(LexemeKind::kComma));
    close(open);
    QueryPtr node = counted
                        ? make_counted(kind, number, std::move(parts.front()), place(name.begin))
                        : make_unit(kind, std::move(parts), place(name.begin));
    node->begin = name.begin;
    node->end = lexemes_[at_ - 1].end;
    note_taken_apart(*node, name.text);
    return node;
  }

  void note_taken_apart(const QueryNode& node, std::string_view name) {
    if (node.kind != NodeKind::kAnd) return;
    notes_.push_back({"taken_apart", "AND inside " + std::string(name) +
                                         " is taken apart: each part has to stand there"});
  }

  int leading_number(const Lexeme& name, int most) {
    int number = 0;
    const std::string_view digits = is(LexemeKind::kWord) ? now().text : std::string_view();
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    const bool comma = lexemes_[std::min(at_ + 1, lexemes_.size() - 1)].kind == LexemeKind::kComma;
    if (digits.empty() || error != std::errc() || stop != end || number < 1 || number > most ||
        !comma) {
      fail(std::string(name.text) + " needs a number and a comma first",
           "the number is from 1 to " + std::to_string(most),
           "for example " + std::string(name.text) + "(5, strike)");
    }
    at_ += 2;
    return number;
  }

  QueryPtr field() {
    const Lexeme name = take();
    if (facet_ != nullptr || field_ != Field::kText) {
      fail_at(place(name.begin), "field inside the brackets of a field", "",
              "close the brackets first");
    }
    const FieldInfo& info = field_info(*field_by_name(name.text));
    const bool words = info.kind == FieldKind::kWords;
    if (is(LexemeKind::kMinus) || is(LexemeKind::kNot)) {
      fail("NOT after " + std::string(info.name) + ":", "",
           "write it in front: -" + std::string(info.name) + ":word");
    }
    if (words) field_ = info.field;
    if (!words) facet_ = &info;
    QueryPtr node = is(LexemeKind::kOpen) ? brackets() : operand();
    if (!words && is(LexemeKind::kOpen) && now().begin == lexemes_[at_ - 1].end) {
      fail("bracket right after a value", "", "put a value with brackets between quotes");
    }
    field_ = Field::kText;
    facet_ = nullptr;
    if (node) node->begin = name.begin;
    return node;
  }

  // A word or quoted text, as words of the text or as a value of the field.
  QueryPtr operand() {
    const bool exact = is(LexemeKind::kExact);
    const Lexeme sign = now();
    if (exact) take();
    if (!is(LexemeKind::kWord) && !is(LexemeKind::kQuoted)) {
      fail_at(place(sign.begin), "a word or quoted text is expected");
    }
    const Lexeme lexeme = take();
    if (facet_ != nullptr) return value(lexeme, exact);
    note_date(lexeme);
    const auto begin = static_cast<std::size_t>(lexeme.text.data() - query_.data());
    const bool hyphen = word_is_joined_to(lexeme);
    const Lexeme last = hyphen ? take() : lexeme;
    const std::size_t end = hyphen ? last.end : begin + lexeme.text.size();
    QueryPtr node = words_.analyse(begin, end, field_, exact);
    if (!node && lexeme.text.find_first_not_of(" \t") == std::string_view::npos) {
      notes_.push_back({"dropped", "empty quotes are left out"});
    }
    if (node) {
      node->begin = sign.begin;
      node->end = last.end;
    }
    return node;
  }

  // "peace"-talks: a phrase, as peace-talks is. In "peac*"-talks the * would stand inside a word.
  bool word_is_joined_to(const Lexeme& quotes) const {
    return quotes.kind == LexemeKind::kQuoted && is(LexemeKind::kWord) &&
           now().begin == quotes.end + 1 && query_[quotes.end] == '-' &&
           quotes.text.find('*') == std::string_view::npos;
  }

  QueryPtr value(const Lexeme& lexeme, bool exact) {
    if (is_distance(now())) {
      fail(std::string(text_of(now())) + " after a value of " + std::string(facet_->name),
           "values have no place in the text", "join them with AND or OR");
    }
    words_.count_leaf(lexeme.begin);
    const bool whole = exact || lexeme.kind == LexemeKind::kQuoted;
    QueryPtr node =
        value_node(facet_->field, lexeme.text, whole ? ValueForm::kWhole : ValueForm::kWords,
                   today_, place(lexeme.begin));
    node->begin = lexeme.begin;
    node->end = lexeme.end;
    if (facet_->kind == FieldKind::kDate) refuse_loose_range(lexeme);
    return node;
  }

  // "date:2005 to 2006", which would search for "to" and "2006" in articles of 2005.
  void refuse_loose_range(const Lexeme& from) const {
    static constexpr std::array<std::string_view, 8> kJoints = {"to", "until", "till",   "through",
                                                                "..", "-",     "\u2013", "\u2014"};
    if (at_ + 1 >= lexemes_.size() || std::ranges::find(kJoints, now().text) == kJoints.end())
      return;
    const std::string_view to = lexemes_[at_ + 1].text;
    if (to.empty() || !is_ascii_digit(to.front())) return;
    fail("a range of dates in pieces", "",
         "write " + std::string(facet_->name) + ":" + std::string(from.text) + ".." +
             std::string(to));
  }

  // 2025-04-11 or 3/4/2025.
  static bool looks_like_date(std::string_view text) {
    const auto of = [&](std::string_view marks) {
      return text.find_first_not_of(marks) == std::string_view::npos;
    };
    if (of("0123456789-")) return (text.size() == 7 || text.size() == 10) && text[4] == '-';
    const std::size_t year = text.rfind('/');
    return of("0123456789/") && std::ranges::count(text, '/') == 2 && year + 5 == text.size() &&
           text.front() != '/';
  }

  // Without date: a date is a phrase of numbers, which is seldom meant.
  void note_date(const Lexeme& lexeme) {
    const std::string_view text = lexeme.text;
    if (lexeme.kind != LexemeKind::kWord || !looks_like_date(text)) return;
    const bool slashes = text.find('/') != std::string_view::npos;
    notes_.push_back(
        {"date_as_words", in_quotes(text) +
                              " is searched in the text; for the article's date write date:" +
                              (slashes ? "YEAR-MONTH-DAY" : std::string(text))});
  }

  std::string_view query_;
  DayNumber today_;
  std::vector<QueryNote>& notes_;
  WordAnalyser words_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  Field field_ = Field::kText;        // of words without a field of their own
  const FieldInfo* facet_ = nullptr;  // set: words are values of this field
};

}  // namespace

bool is_read_otherwise(const QueryNote& note) {
  static constexpr std::array<std::string_view, 9> kCodes = {
      "capitals", "colon",  "date_as_words",      "dropped",      "function_as_word",
      "headline", "hyphen", "lowercase_operator", "single_quotes"};
  return std::ranges::find(kCodes, note.code) != kCodes.end();
}

ParsedQuery parse_query(std::string_view text, const ParseOptions& options) {
  if (text.size() > kMaxQueryBytes) {
    throw Error(ErrorCode::kLimit,
                "query of " + std::to_string(text.size()) + " bytes; the limit is " +
                    std::to_string(kMaxQueryBytes),
                "", "ask for less at a time");
  }
  ParsedQuery parsed;
  parsed.root = Parser(text, options, parsed).run();
  return parsed;
}

}  // namespace dateline
