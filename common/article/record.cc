#include "common/article/record.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <new>
#include <unordered_set>

#include "common/article/clean_text.h"
#include "common/article/country.h"
#include "common/article/language.h"
#include "common/article/record_fields.h"
#include "common/article/record_values.h"
#include "common/article/unread_fields.h"
#include "common/article/value_forms.h"
#include "common/base/error.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// A parser that has read a larger record gives its memory back.
constexpr std::size_t kKeptParserBytes = std::size_t{8} << 20;
constexpr std::size_t kShownValueBytes = 40;
// So many left out values of a record are named; the others are counted.
constexpr std::size_t kShownLeftOut = 5;
constexpr const char* kNoText = "no text";

// For messages: in quotes, and cut (never inside a character) when long.
std::string shown(std::string_view value) {
  std::size_t keep = std::min(value.size(), kShownValueBytes);
  while (keep < value.size() && is_continuation(value[keep])) --keep;
  const std::string_view more = keep < value.size() ? "..." : "";
  return fmt::format("\"{}{}\"", value.substr(0, keep), more);
}

std::string json_reason(simdjson::error_code error, std::string_view json) {
  if (!simdjson::validate_utf8(json.data(), json.size())) return "invalid UTF-8";
  if (error == simdjson::DEPTH_ERROR) {
    return fmt::format("JSON nested more than {} levels deep", simdjson::DEFAULT_MAX_DEPTH);
  }
  std::string message = simdjson::error_message(error);
  const std::size_t name_end = message.find(": ");
  return "not valid JSON: " +
         (name_end == std::string::npos ? message : message.substr(name_end + 2));
}

void require_utf8(std::string_view value, const std::string& option) {
  if (simdjson::validate_utf8(value.data(), value.size())) return;
  throw Error(ErrorCode::kUsage, "this is not valid UTF-8", "--" + option);
}

std::string join(const std::vector<std::string_view>& texts, std::string_view separator) {
  return fmt::format("{}", fmt::join(texts, separator));
}

}  // namespace

struct RecordReader::State {
  explicit State(RecordReading given) : reading(std::move(given)) {
    // Both are kept in the archive, as JSON.
    for (const auto& [field, name] : reading.names) require_utf8(name, "map");
    for (const auto& [field, value] : reading.defaults) require_utf8(value, field);
    for (const auto& [field, form] : reading.forms) {
      if (field_has_form(field, form)) continue;
      throw Error(ErrorCode::kUsage, fmt::format("{} cannot be read as {}", field, shown(form)),
                  "--as", std::string(kFormsOfFields));
    }
    if (const auto date = reading.defaults.find("date"); date != reading.defaults.end()) {
      if (read_date(date->second, default_date) != DateReading::kRead) {
        throw Error(ErrorCode::kUsage, shown(date->second) + " is not a date", "--date",
                    "write 2025, 2025-04 or 2025-04-11");
      }
    }
    if (const auto language = reading.defaults.find("language");
        language != reading.defaults.end() && language_code(language->second).empty()) {
      throw Error(ErrorCode::kUsage, shown(language->second) + " is not a language", "--language",
                  "write an ISO 639-1 code such as en or fr");
    }
  }

  // "" or the reason why the text is no record.
  std::string parse(std::string_view json, simdjson::dom::object& record);
  // Gives back the memory that a large record took.
  void forget(std::string_view json);

  RecordReading reading;
  PartialDate default_date;
  simdjson::dom::parser parser;
  std::string padded;
  std::vector<std::string> notes;
};

namespace {

// Reads one parsed record; a reason that is set ends the reading.
class FieldReader {
 public:
  FieldReader(simdjson::dom::object record, const RecordReading& reading, Article& article,
              std::vector<std::string>& repairs)
      : record_(record), reading_(reading), article_(article), repairs_(repairs) {}

  std::string read(const PartialDate& default_date) {
    for (const TextField& field : kLineFields) read_line(field);
    read_body();
    for (const ListField& field : kListFields) read_list(field);
    read_article_date(default_date);
    if (article_.title.size() + article_.body.size() > kMaxTextBytes) {
      reject(fmt::format("title and body are larger than {} MB", kMaxTextBytes >> 20));
    }
    if (left_out_ > kShownLeftOut) {
      repairs_.push_back(fmt::format("{} more values left out", left_out_ - kShownLeftOut));
    }
    if (reason_.empty() && article_.title.empty() && is_blank(article_.body)) reject(kNoText);
    return reason_;
  }

 private:
  static bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \n\t") == std::string_view::npos;
  }

  // Blank, or the zeros that databases have for no date: "0000-00-00 00:00:00".
  static bool is_no_date(std::string_view text) {
    return text.find_first_not_of(" \n\t0-:/") == std::string_view::npos;
  }

  // The first reason stays.
  void reject(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
  }

  static std::string too_many_values(std::string_view field) {
    return fmt::format("more than {} values in \"{}\"", kMaxListValues, field);
  }

  RecordValues values_of(std::string_view field) {
    const auto name = reading_.names.find(std::string(field));
    const bool mapped = name != reading_.names.end();
    RecordValues values = values_at(record_, mapped ? name->second : field, kMaxListValues);
    if (field == "language" && !mapped && values.texts.empty()) {
      values = values_at(record_, "lang", kMaxListValues);
    }
    if (values.too_many) reject(too_many_values(field));
    if (values.unusable > 0) {
      repairs_.push_back(
          fmt::format("{} value(s) of \"{}\" that are neither text nor number left out",
                      values.unusable, field));
    }
    const auto form = reading_.forms.find(std::string(field));
    if (form != reading_.forms.end()) {
      read_as(form->second, values);
      if (values.texts.size() > kMaxListValues) reject(too_many_values(field));
    }
    // What a record says in a form that is not read is not what records have that say nothing.
    if (values.texts.empty() && values.unusable == 0) {
      const auto value = reading_.defaults.find(std::string(field));
      if (value != reading_.defaults.end()) values.texts.push_back(value->second);
    }
    return values;
  }

  // Tells of a list where one text belongs.
  void note_joined(std::string_view field, const RecordValues& values) {
    if (values.texts.size() < 2) return;
    repairs_.push_back(fmt::format("{} values of \"{}\" joined", values.texts.size(), field));
  }

  void note_blanked(std::string_view field, std::size_t blanked) {
    if (blanked == 0) return;
    repairs_.push_back(
        fmt::format("{} control character(s) in \"{}\" became blanks", blanked, field));
  }

  // An id is what others ask by: they must hear that it is another here.
  void note_tidied_id(std::string_view given, std::string_view taken) {
    if (taken.empty() || taken == given || taken.size() > kMaxValueBytes) return;
    repairs_.push_back(fmt::format("{} in \"id\" became {}", shown(given), shown(taken)));
  }

  void note_left_out(std::string_view field, std::string_view value, std::string_view why) {
    if (++left_out_ > kShownLeftOut) return;
    repairs_.push_back(fmt::format("{} in \"{}\" left out: {}", shown(value), field, why));
  }

  void read_line(const TextField& field) {
    const RecordValues values = values_of(field.name);
    note_joined(field.name, values);
    const std::string joined = join(values.texts, ", ");
    const bool is_title = field.name == "title";
    std::size_t blanked = 0;
    std::string line = clean_line(joined, blanked);
    note_blanked(field.name, blanked);
    if (field.name == "id" && blanked == 0) note_tidied_id(joined, line);
    if (line.size() > kMaxValueBytes && !is_title) {
      if (field.name == "id") reject(fmt::format("id longer than {} bytes", kMaxValueBytes));
      note_left_out(field.name, line, fmt::format("longer than {} bytes", kMaxValueBytes));
      line.clear();
    }
    if (field.name == "language" && !line.empty()) {
      const std::string code = language_code(line);
      if (code.empty()) note_left_out(field.name, line, "not a language code");
      line = code;
    }
    article_.*field.member = std::move(line);
  }

  void read_body() {
    const RecordValues values = values_of("body");
    std::size_t bytes = 0;
    for (const std::string_view text : values.texts) bytes += text.size();
    if (bytes > kMaxTextBytes) {
      return reject(
          fmt::format("body of {} MB; the limit is {} MB", bytes >> 20, kMaxTextBytes >> 20));
    }
    note_joined("body", values);
    article_.body.clear();
    article_.body.reserve(bytes + 2 * values.texts.size());
    std::size_t blanked = 0;
    for (const std::string_view text : values.texts) {
      if (!article_.body.empty()) article_.body += "\n\n";
      blanked += append_clean(text, article_.body);
    }
    note_blanked("body", blanked);
  }

  void read_list(const ListField& field) {
    std::vector<std::string>& list = article_.*field.member;
    list.clear();
    const RecordValues values = values_of(field.name);
    if (!reason_.empty()) return;
    std::unordered_set<std::string> seen;
    std::size_t blanked = 0;
    for (const std::string_view text : values.texts) {
      std::string value = clean_line(text, blanked);
      if (value.size() > kMaxValueBytes) {
        note_left_out(field.name, value, fmt::format("longer than {} bytes", kMaxValueBytes));
        continue;
      }
      if (field.name == "countries" && !value.empty()) {
        const std::optional<std::string> code = country_code(value);
        if (!code) note_left_out(field.name, value, "not a country");
        value = code.value_or("");
      }
      if (!value.empty() && seen.insert(value).second) list.push_back(std::move(value));
    }
    note_blanked(field.name, blanked);
  }

  void read_article_date(const PartialDate& default_date) {
    const RecordValues values = values_of("date");
    article_.date = values.unusable == 0 ? default_date : PartialDate();
    if (values.texts.empty()) return;
    if (values.texts.size() == 1 && is_no_date(values.texts[0])) return;
    // What the record says of its date is not what articles have that say nothing.
    article_.date = PartialDate();
    if (values.texts.size() > 1) return note_left_out("date", values.texts[0], "one of several");
    const std::string_view text = values.texts[0];
    if (const std::optional<PartialDate> date = date_of_unix_time(text)) {
      article_.date = *date;
      return;
    }
    const auto form = reading_.forms.find("date");
    const DayOrder order = form == reading_.forms.end() ? DayOrder::kNone : day_order(form->second);
    PartialDate date;
    switch (read_date(text, date, order)) {
      case DateReading::kRead: article_.date = date; return;
      case DateReading::kImpossible: {
        const DayOrder other =
            order == DayOrder::kDayFirst ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
        // Then other dates of the source would be wrong without a word.
        if (order != DayOrder::kNone && read_date(text, date, other) == DateReading::kRead) {
          return reject("impossible date " + shown(text) +
                        ": the numbers stand the other way round than --as date says");
        }
        return note_left_out("date", text, "the calendar has no such day");
      }
      case DateReading::kNotADate: return read_either_order(text);
    }
  }

  // A date of numbers alone, of which nobody said which is the day: read where it is the same or
  // a day of the calendar in one order only ("25.12.2024").
  void read_either_order(std::string_view text) {
    PartialDate day_first;
    PartialDate month_first;
    const DateReading first = read_date(text, day_first, DayOrder::kDayFirst);
    const DateReading second = read_date(text, month_first, DayOrder::kMonthFirst);
    if (first == DateReading::kNotADate) return note_left_out("date", text, "not a date");
    const bool both = first == DateReading::kRead && second == DateReading::kRead;
    if (both && day_first != month_first) {
      // So are other dates of the source, and the user knows which.
      return reject("unreadable date " + shown(text) +
                    ": say which number is the day, --as date=day-first or date=month-first");
    }
    if (first != DateReading::kRead && second != DateReading::kRead) {
      return note_left_out("date", text, "the calendar has no such day");
    }
    article_.date = first == DateReading::kRead ? day_first : month_first;
  }

  simdjson::dom::object record_;
  const RecordReading& reading_;
  Article& article_;
  std::vector<std::string>& repairs_;
  std::size_t left_out_ = 0;
  std::string reason_;
};

}  // namespace

RecordReader::RecordReader(RecordReading reading)
    : state_(std::make_unique<State>(std::move(reading))) {}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;

std::string RecordReader::State::parse(std::string_view json, simdjson::dom::object& record) {
  padded.clear();
  padded.reserve(json.size() + simdjson::SIMDJSON_PADDING);
  padded.append(json);
  simdjson::dom::element element;
  const simdjson::error_code error = parser.parse(padded.data(), json.size(), false).get(element);
  // Refused memory is no fault of the record.
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  if (error != simdjson::SUCCESS) return json_reason(error, json);
  return element.get(record) == simdjson::SUCCESS ? "" : "not a JSON object";
}

void RecordReader::State::forget(std::string_view json) {
  if (json.size() <= kKeptParserBytes) return;
  parser = simdjson::dom::parser();
  padded = std::string();
}

std::string RecordReader::read(std::string_view json, Article& article,
                               std::vector<std::string>& repairs) {
  article = {};
  state_->notes.clear();
  simdjson::dom::object record;
  std::string reason = state_->parse(json, record);
  if (reason.empty()) {
    reason = FieldReader(record, state_->reading, article, repairs).read(state_->default_date);
    if (reason.empty() || reason == kNoText)
      state_->notes = unread_notes(record, state_->reading, article);
    if (reason.empty() && article.id.empty()) article.id = derived_id(article);
  }
  state_->forget(json);
  return reason;
}

const std::vector<std::string>& RecordReader::notes() const { return state_->notes; }

}  // namespace dateline
