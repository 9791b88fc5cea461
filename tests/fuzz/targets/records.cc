// Files of articles: JSON lines and documents with and without --map, plain text, tables,
// and Reuters SGML, told apart as `add` does or not; each record that comes out is read as
// an article, and an article that was read is read again from its own record. And the
// texts of --map and (behind a +) --as, with the reading of records that an archive keeps.
#include "common/article/record.h"
#include "indexer/parse/json_lines.h"
#include "indexer/parse/plain_text.h"
#include "indexer/parse/reuters.h"
#include "indexer/parse/table.h"
#include "indexer/parse/table_head.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/collecting_sink.h"

namespace dateline::fuzz {
namespace {

// Small, so that the limit itself is met.
constexpr std::size_t kMostRecordBytes = 512;

class ReadingSink final : public RecordSink {
 public:
  explicit ReadingSink(const RecordReading& reading) : reader_(reading) {}
  void record(RawRecord record) override {
    Article article;
    std::vector<std::string> repairs;
    if (!reader_.read(record.json, article, repairs).empty()) return;
    static RecordReader plain{RecordReading()};
    Article again;
    require(plain.read(record_of(article), again, repairs).empty());
    require(again.id == article.id && again.body == article.body);
  }
  void reject(Reject) override {}

 private:
  RecordReader reader_;
};

template <typename Parse>
void parse(std::string_view bytes, const RecordReading& reading, const Parse& parse) {
  ReadingSink sink(reading);
  TextStream stream{std::string(bytes), 97};
  parse(stream, ParseContext{std::make_shared<const std::string>("in"), kMostRecordBytes, sink});
}

RecordReading mapped() {
  RecordReading reading;
  reading.add_map("date=published_at,body=content.text,title=content.title");
  reading.add_forms("date=day-first,body=html,title=html,people=list");
  reading.defaults = {{"date", "1999-12-31"}, {"language", "de"}};
  return reading;
}

void fuzz_json(std::string_view bytes) {
  static const RecordReading kMapped = mapped();
  for (const RecordReading& reading : {RecordReading(), kMapped}) {
    parse(bytes, reading, [&](ByteStream& stream, const ParseContext& context) {
      parse_json(bytes, stream, context);
    });
  }
}

void fuzz_text(std::string_view bytes) {
  parse(bytes, {},
        [](ByteStream& stream, const ParseContext& context) { parse_plain_text(stream, context); });
}

void fuzz_table(std::string_view bytes) {
  static const RecordReading kMapped = mapped();
  for (const RecordReading& reading : {RecordReading(), kMapped}) {
    parse(bytes, reading, [&](ByteStream& stream, const ParseContext& context) {
      parse_table(table_mark(bytes), stream, context);
    });
  }
}

void fuzz_reuters(std::string_view bytes) {
  parse(bytes, {},
        [](ByteStream& stream, const ParseContext& context) { parse_reuters(stream, context); });
}

// What an archive keeps of a reading is read as the same.
void keep(const RecordReading& reading) {
  RecordReader reader(reading);
  const std::string json = reading.to_json();
  require(RecordReading::from_json(json).to_json() == json);
  Article article;
  std::vector<std::string> repairs;
  reader.read(R"({"a":{"b":["x"]},"b":"y","d":"2025-04-11"})", article, repairs);
}

void fuzz_reading(std::string_view bytes) {
  if (bytes.starts_with('{')) return keep(RecordReading::from_json(bytes));
  const bool forms = bytes.starts_with('+');
  RecordReading reading;
  if (forms) {
    reading.add_forms(bytes.substr(1));
  } else {
    reading.add_map(bytes);
  }
  keep(reading);
}

const Registered kReading("reading", fuzz_reading);
const Registered kJson("json", fuzz_json);
const Registered kText("text", fuzz_text);
const Registered kReuters("reuters", fuzz_reuters);
const Registered kTable("table", fuzz_table);

}  // namespace
}  // namespace dateline::fuzz
