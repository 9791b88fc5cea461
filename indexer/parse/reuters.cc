#include "indexer/parse/reuters.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/article/country.h"
#include "common/article/record.h"
#include "common/text/trimmed.h"
#include "indexer/parse/line_reader.h"
#include "indexer/parse/sgml_text.h"
#include "indexer/parse/to_utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kFiller = "Blah blah blah.";
constexpr std::string_view kFlash = "******";

// Of texts that are gone before it is used.
std::string trimmed_copy(std::string_view text) { return std::string(trimmed(text)); }

// "    by Janie Gabbett, Reuters" -> "Janie Gabbett": the agency is the source.
std::string author_of(std::string_view text) {
  std::string author = trimmed_copy(decode_references(text));
  if (author.size() > 3 && (author[0] | 32) == 'b' && (author[1] | 32) == 'y' && author[2] == ' ') {
    author = trimmed_copy(std::string_view(author).substr(3));
  }
  if (author.ends_with(',')) author.pop_back();
  for (const std::string_view agency : {", Reuters", ", Reuter"}) {
    if (author.ends_with(agency)) author.resize(author.size() - agency.size());
  }
  return trimmed_copy(author);
}

// A line that begins with four blanks opens a paragraph; more of them are a table.
std::string with_paragraphs(std::string_view text) {
  constexpr std::string_view kIndent = "\n    ";
  std::string out;
  for (std::size_t at = text.find(kIndent); at != std::string_view::npos; at = text.find(kIndent)) {
    const std::size_t after = at + kIndent.size();
    const bool paragraph = after < text.size() && kBlanks.find(text[after]) == std::string::npos;
    out.append(text.substr(0, at)).append(paragraph ? "\n\n" : kIndent);
    text.remove_prefix(after);
  }
  return out.append(text);
}

// What stands in TEXT beside TITLE, AUTHOR and DATELINE when there is no BODY.
std::string text_without_body(std::string_view text) {
  const std::size_t title_end = text.find("</TITLE>");
  std::string rest;
  if (title_end == std::string_view::npos) {
    rest = trimmed_copy(decode_references(text));
  } else {
    rest = trimmed_copy(
        decode_references(text.substr(title_end + std::string_view("</TITLE>").size())));
  }
  if (rest.starts_with(kFlash)) rest = trimmed_copy(rest.substr(kFlash.size()));
  return rest == kFiller ? std::string() : rest;
}

std::string body_of(std::string_view text, const std::string& dateline) {
  const std::string_view body = element(text, "BODY");
  std::string printed = body.empty() ? text_without_body(text) : decode_references(body);
  printed = trimmed_copy(with_paragraphs(printed));
  if (dateline.empty() || printed.empty()) return dateline + printed;
  return dateline + " " + printed;
}

class ReutersArticle {
 public:
  ReutersArticle(std::string_view latin1, const ParseContext& context, std::uint64_t line)
      : text_(latin1_to_utf8(latin1)), record_(text_), context_(context), line_(line) {}

  void emit() {
    const std::string_view tag = record_.substr(0, record_.find('>'));
    const std::string_view number = attribute(tag, "NEWID");
    if (!number.empty()) article_.id = "reuters-21578-" + std::string(number);
    const std::string_view text = element(record_, "TEXT");
    const std::string dateline = trimmed_copy(decode_references(element(text, "DATELINE")));
    article_.title = trimmed_copy(decode_references(element(text, "TITLE")));
    article_.body = body_of(text, dateline);
    article_.author = author_of(element(text, "AUTHOR"));
    article_.source = "Reuters";
    article_.language = "en";
    article_.people = list_elements(element(record_, "PEOPLE"));
    article_.organisations = list_elements(element(record_, "ORGS"));
    add_places();
    if (!dateline.empty()) extra_["dateline"] = dateline;
    add_extra("topics", "TOPICS");
    // The widest of an article's topics stands first ("grain", "wheat").
    if (extra_.contains("topics")) article_.section = extra_["topics"][0].get<std::string>();
    add_extra("exchanges", "EXCHANGES");
    add_extra("companies", "COMPANIES");
    add_date();
    context_.written(record_of(article_, extra_.empty() ? "" : extra_.dump()), line_);
  }

 private:
  void add_places() {
    article_.places = list_elements(element(record_, "PLACES"));
    for (const std::string& place : article_.places) {
      if (const std::optional<std::string> code = country_code(place)) {
        article_.countries.push_back(*code);
      } else {
        context_.repaired(line_, "the place \"" + place + "\" names no country", article_.id);
      }
    }
  }

  void add_extra(const char* name, std::string_view tag) {
    std::vector<std::string> values = list_elements(element(record_, tag));
    if (!values.empty()) extra_[name] = std::move(values);
  }

  // Some dates have codes of the wire behind them, after control characters. One
  // that cannot be read goes into the record as it is.
  void add_date() {
    const std::string_view printed = element(record_, "DATE");
    const std::string text = trimmed_copy(printed.substr(0, printed.find('&')));
    if (read_date(text, article_.date) != DateReading::kRead && !text.empty()) {
      extra_["date"] = text;
    }
  }

  std::string text_;
  std::string_view record_;  // of text_
  const ParseContext& context_;
  std::uint64_t line_;
  Article article_;
  nlohmann::ordered_json extra_;
};

// Collects the lines of one article after the other.
class ReutersFile {
 public:
  explicit ReutersFile(const ParseContext& context) : context_(context) {}

  void add(std::string_view line, std::uint64_t number) {
    if (line.starts_with("<REUTERS ")) {
      finish();
      inside_ = true;
      start_ = number;
    } else if (!inside_) {
      if (!line.starts_with("<!DOCTYPE") && !trimmed(line).empty() && !stray_) {
        stray_ = true;
        context_.reject(number, "text outside of an article");
      }
      return;
    }
    if (record_.size() + line.size() > context_.max_record_bytes) {
      too_long_ = true;
    } else {
      record_.append(line).append("\n");
    }
    if (line.find("</REUTERS>") != std::string_view::npos) end_article();
  }

  // A line of the article that is open is longer than a record may be; its end may be in it.
  void add_too_long(std::uint64_t number) {
    if (inside_) {
      too_long_ = true;
    } else {
      context_.reject(number, context_.too_long());
    }
  }

  // What is open at the end of the file, or when the next article begins.
  void finish() {
    if (inside_) {
      context_.reject(start_,
                      too_long_ ? context_.too_long() : "the article has no end (</REUTERS>)");
    }
    reset();
  }

 private:
  void end_article() {
    if (too_long_) {
      context_.reject(start_, context_.too_long());
    } else {
      ReutersArticle(record_, context_, start_).emit();
    }
    reset();
  }

  void reset() {
    record_.clear();
    inside_ = too_long_ = stray_ = false;
  }

  const ParseContext& context_;
  std::string record_;
  std::uint64_t start_ = 0;
  bool inside_ = false;
  bool too_long_ = false;
  bool stray_ = false;  // said once between two articles
};

}  // namespace

void parse_reuters(ByteStream& stream, const ParseContext& context) {
  ReutersFile file(context);
  LineReader lines(stream, context.max_record_bytes);
  std::string_view line;
  while (lines.next(line)) {
    if (lines.too_long()) {
      file.add_too_long(lines.number());
    } else {
      file.add(line, lines.number());
    }
  }
  file.finish();
}

}  // namespace dateline
