// From a JSON record to an Article: the one place that knows the field names.
//
// Fields of a record: id, title, body, date, source, author, section, language
// (or lang), url, people[], organisations[], places[], countries[]. One text is
// taken for a list of one; a list where one text belongs is joined (the body by
// blank lines) and reported; numbers are read as text. Values of one line have
// their blanks tidied. A date of 9, 10, 12 or 13 digits is the time since 1970 in UTC, in
// seconds or milliseconds; a date that cannot be read is left out and reported, unless all
// that is missing is which number is the day. All other fields stay in the record and are not
// searched.
//
// Limits: kMaxTextBytes of title and body, kMaxListValues values in a list,
// kMaxValueBytes in each other value; see the reasons that read() returns.
//
// Used by the indexer when it reads input and re-reads its article store, and by
// the searcher when it shows an article. Each object may be used by one thread
// at a time; make one a thread.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "common/article/article.h"

namespace dateline {

inline constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMaxListValues = 10'000;
inline constexpr std::size_t kMaxValueBytes = 8'192;

// How to read a record: other names for our fields, values for fields that a record
// leaves out, and the form in which it has a field's values.
struct RecordReading {
  std::map<std::string, std::string> names;     // our field -> path in the record ("content.text")
  std::map<std::string, std::string> defaults;  // our field -> value ("date", "source", "language")
  std::map<std::string, std::string> forms = {};  // our field -> one of value_forms.h ("html")

  bool empty() const { return names.empty() && defaults.empty() && forms.empty(); }
  std::string to_json() const;  // "" when empty
  static RecordReading from_json(std::string_view json);
  // Parses "date=published_at,body=content.text" into names; Error kUsage for a
  // field that does not exist, with the list of those that do.
  void add_map(std::string_view text);
  // Parses "body=html,date=day-first" into forms, likewise.
  void add_forms(std::string_view text);
  // For records that our own parsers wrote: the defaults alone.
  RecordReading without_names() const { return {{}, defaults, {}}; }
};

class RecordReader {
 public:
  // Error kUsage when a default or a name is not UTF-8, the default date or language
  // unreadable, or a field has no such form.
  explicit RecordReader(RecordReading reading);
  ~RecordReader();

  // Fills `article` from `json`. Returns "" or the reason why the record cannot
  // be an article ("not valid JSON: ...", "no text", "invalid UTF-8"). `repairs` receives what was
  // mended on the way (a country that is not known, a date that is none, a control character), one
  // sentence each. After a failure `article` holds what was read so far: its id, when there is one.
  std::string read(std::string_view json, Article& article, std::vector<std::string>& repairs);
  // What the record that was read last seems to have for an id, title, body or date that its
  // article lacks, under names that are not read; one sentence each (unread_fields.h).
  const std::vector<std::string>& notes() const;

  // The reader for records whose reading is `reading` (StoredRecord::reading).
  static RecordReader of(std::string_view reading) {
    return RecordReader(RecordReading::from_json(reading));
  }
  RecordReader(RecordReader&&) noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The record that a parser of another format writes for `article`: standard
// field names, empty fields left out, `extra` (a JSON object or "") merged in.
std::string record_of(const Article& article, const std::string& extra = {});

// The id of an article that has none: "d-" and 16 hexadecimal digits of a hash
// over title, body, date and source.
std::string derived_id(const Article& article);

}  // namespace dateline
