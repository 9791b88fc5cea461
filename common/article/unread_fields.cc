#include "common/article/unread_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "common/article/date.h"
#include "common/article/record_fields.h"
#include "common/article/record_objects.h"
#include "common/base/ascii.h"
#include "common/text/char_class.h"
#include "common/text/trimmed.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using simdjson::dom::element_type;

constexpr std::size_t kMostPathBytes = 80;  // it is shown on a line
constexpr std::size_t kMostTitleBytes = 1'000;
// "2021-04-11" and longer: a shorter one may be any number.
constexpr std::size_t kLeastDateBytes = 8;
constexpr std::size_t kMostDateBytes = 40;

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Whether --map can take it, and a shell leaves it as it is (with quotes around blanks).
bool can_be_mapped(std::string_view path) {
  if (path.size() > kMostPathBytes || path.starts_with(' ') || path.ends_with(' ')) return false;
  for (std::size_t at = 0; at < path.size();) {
    const DecodedCharacter c = decode_utf8(path, at);
    const bool sign = c.code < 128 && has(" _-.:@", path.substr(at, 1));
    const CharClass kind = classify(c.code);
    if (!sign && !begins_token(kind) && kind != CharClass::kMark) return false;
    at += c.bytes;
  }
  return true;
}

// Of those that have one: without it an article that comes again with another text is another
// article.
bool is_ids_name(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames = {"_id", "guid", "uid", "uuid", "docid"};
  constexpr std::array<std::string_view, 5> kEnds = {"article_id", "articleid", "document_id",
                                                     "doc_id", "story_id"};
  return std::ranges::find(kNames, name) != kNames.end() ||
         std::ranges::any_of(kEnds, [&](std::string_view end) { return name.ends_with(end); });
}

// Whether jq takes it behind a point.
bool is_jq_path(std::string_view path) {
  return path.size() <= kMostPathBytes && std::ranges::all_of(path, [](char c) {
           return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '.';
         });
}

class UnreadFields {
 public:
  explicit UnreadFields(const RecordReading& reading) : reading_(reading) {}

  void look(simdjson::dom::object object, const std::string& prefix, std::size_t level) {
    for (const auto& [key, value] : object) {
      const std::string path = prefix + std::string(key);
      if (value.type() == element_type::OBJECT && level < kMostLevels)
        look(simdjson::dom::object(value), path + ".", level + 1);
      if (value.type() == element_type::ARRAY && can_be_mapped(path))
        take_objects(path, simdjson::dom::array(value));
      if (!is_read(path) && can_be_mapped(path)) take(path, value);
    }
  }

  std::string id;
  std::string body;
  std::string title;
  std::string date;
  std::string list;  // that of objects with the longest texts, if no other text is longer

  // Whether that is the articles rather than the parts of one, which have no titles.
  bool has_articles(bool is_article) const {
    return !list.empty() && list_bytes_ >= body_bytes_ &&
           (list_titled_ || (!is_article && title.empty()));
  }

 private:
  bool is_read(const std::string& path) const {
    if (path == "lang") return true;
    const auto mapped =
        std::ranges::any_of(reading_.names, [&](const auto& name) { return name.second == path; });
    return mapped || (std::ranges::find(kRecordFieldNames, path) != kRecordFieldNames.end() &&
                      !reading_.names.contains(path));
  }

  void take(const std::string& path, simdjson::dom::element value) {
    switch (value.type()) {
      case element_type::STRING: return take_text(path, std::string_view(value));
      case element_type::ARRAY: return take_list(path, simdjson::dom::array(value));
      case element_type::INT64:
      case element_type::UINT64: return take_number(path);
      default: return;
    }
  }

  void take_text(const std::string& path, std::string_view text) {
    const std::string name = ascii_lower(path);
    if (id.empty() && !text.empty() && is_ids_name(name)) id = path;
    const int titled = has(name, "headline") ? 2 : is_titles_name(name) ? 1 : 0;
    if (titled == 0) take_body(path, text.size(), count_words(text));
    if (!text.empty() && text.size() <= kMostTitleBytes && titled > title_rank_) {
      title_rank_ = titled;
      title = path;
    }
    take_date(path, date_rank(name, text));
  }

  void take_objects(const std::string& path, simdjson::dom::array values) {
    TextsOfObjects texts;
    if (texts_of_list(values, texts) == 0) return;
    const std::string text = path + "." + texts.path;
    if (!texts.titled && !is_read(text) && can_be_mapped(text))
      take_body(text, texts.bytes, texts.bytes > 0 ? kLeastBodyWords : 0);
    if (!is_jq_path(path) || (!list.empty() && texts.bytes <= list_bytes_)) return;
    list = path;
    list_bytes_ = texts.bytes;
    list_titled_ = texts.titled;
  }

  // Paragraphs.
  void take_list(const std::string& path, simdjson::dom::array values) {
    std::size_t bytes = 0;
    std::size_t words = 0;
    for (const simdjson::dom::element item : values) {
      if (item.type() != element_type::STRING) return;
      bytes += std::string_view(item).size();
      words = std::max(words, count_words(std::string_view(item)));
    }
    take_body(path, bytes, words);
  }

  // The longest.
  void take_body(const std::string& path, std::size_t bytes, std::size_t words) {
    if (words < kLeastBodyWords || bytes <= body_bytes_) return;
    body_bytes_ = bytes;
    body = path;
  }

  // An id, or seconds since 1970.
  void take_number(const std::string& path) {
    const std::string name = ascii_lower(path);
    if (id.empty() && is_ids_name(name)) id = path;
    if (has(name, "date") || has(name, "publi") || has(name, "time"))
      take_date(path, rank_of_dates_name(name));
  }

  static int rank_of_dates_name(std::string_view name) {
    constexpr std::array<std::string_view, 9> kOthers = {
        "update", "modif", "crawl", "scrap", "birth", "access", "retriev", "expir", "fetch"};
    const bool other =
        std::ranges::any_of(kOthers, [&](std::string_view part) { return has(name, part); });
    if (other) return 1;
    return has(name, "publi") || has(name, "pub_") || has(name, "pubd") ? 3 : 2;
  }

  static int date_rank(std::string_view name, std::string_view text) {
    if (text.size() < kLeastDateBytes || text.size() > kMostDateBytes) return 0;
    PartialDate read;
    if (read_date(text, read) == DateReading::kRead) return rank_of_dates_name(name);
    // Which number is the day is asked when it is read.
    const bool by_name = has(name, "date") || has(name, "publi");
    return by_name && is_ascii_digit(text.front()) ? rank_of_dates_name(name) : 0;
  }

  // The first of those whose names tell most.
  void take_date(const std::string& path, int rank) {
    if (rank <= date_rank_) return;
    date_rank_ = rank;
    date = path;
  }

  const RecordReading& reading_;
  std::size_t body_bytes_ = 0;
  std::size_t list_bytes_ = 0;
  bool list_titled_ = false;
  int title_rank_ = 0;
  int date_rank_ = 0;
};

}  // namespace

std::vector<std::string> unread_notes(simdjson::dom::object record, const RecordReading& reading,
                                      const Article& article) {
  const bool no_body = trimmed(article.body).empty();
  const bool no_date = !article.date.known();
  if (!article.id.empty() && !article.title.empty() && !no_body && !no_date) return {};
  UnreadFields unread(reading);
  unread.look(record, "", 1);
  std::vector<std::string> notes;
  const auto note = [&](std::string_view field, const std::string& path) {
    if (path.empty()) return;
    const char* quote = has(path, " ") ? "'" : "";
    notes.push_back(fmt::format("no {0}, but an unread field {1}: --map {2}{0}={1}{2} reads it",
                                field, path, quote));
  };
  const bool no_title = article.title.empty();
  if (no_body && no_title) {
    if (std::string dictionary = note_on_dictionary(record); !dictionary.empty())
      return {std::move(dictionary)};
  }
  // A feed has a title of its own, but no id nor date.
  const bool no_article = no_date && article.id.empty();
  if (no_body && (no_title || no_article) && unread.has_articles(!no_title || !no_article)) {
    return {
        fmt::format("{} no body, but a list {}: if its objects are the articles, give each a line "
                    "(jq -c '.{}[]')",
                    no_title ? "no title and" : "a title alone and", unread.list, unread.list)};
  }
  if (article.id.empty()) note("id", unread.id);
  if (no_body) note("body", unread.body);
  if (no_title) note("title", unread.title);
  if (no_date) note("date", unread.date);
  return notes;
}

}  // namespace dateline
