#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/article/record.h"
#include "common/base/error.h"
#include "indexer/analyse/entities/extract.h"
#include "indexer/commands/entity_commands.h"
#include "indexer/commands/entity_options.h"
#include "indexer/parse/input_reader.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

const char* precision_name(const PartialDate& date) {
  switch (date.precision()) {
    case DatePrecision::kDay: return "day";
    case DatePrecision::kMonth: return "month";
    case DatePrecision::kYear: return "year";
    case DatePrecision::kUnknown: break;
  }
  return "unknown";
}

const char* field_name(bool in_title) { return in_title ? "title" : "body"; }

Json filed_place_json(const FiledPlace& filed) {
  Json place = {{"place", filed.place}};
  if (!filed.region.empty()) place["region"] = filed.region;
  if (!filed.country.empty()) place["country"] = filed.country;
  return place;
}

Json dateline_json(const std::optional<FilingLine>& filed) {
  if (!filed) return nullptr;
  Json line = {{"start", filed->begin}, {"end", filed->end}};
  line.update(filed_place_json(*filed));
  for (const FiledPlace& other : filed->others) line["others"].push_back(filed_place_json(other));
  if (!filed->agency.empty()) line["agency"] = filed->agency;
  if (filed->date.known()) line["date"] = filed->date.to_string();
  return line;
}

Json entities_json(const Article& article, const ExtractedEntities& found) {
  Json line = {{"id", article.id},
               {"mentions", Json::array()},
               {"countries", Json::array()},
               {"dateline", dateline_json(found.filed)},
               {"dates", Json::array()}};
  for (const NamedMention& mention : found.mentions) {
    line["mentions"].push_back({{"field", field_name(mention.in_title)},
                                {"start", mention.span.begin},
                                {"end", mention.span.end},
                                {"type", entity_type_name(mention.span.type)},
                                {"name", mention.name}});
  }
  for (const ArticleCountry& country : found.countries) {
    line["countries"].push_back(
        {{"code", country.code}, {"major", country.major}, {"score", country.score}});
  }
  for (const FoundDate& date : found.dates) {
    line["dates"].push_back({{"field", field_name(date.in_title)},
                             {"start", date.begin},
                             {"end", date.end},
                             {"value", date.value.to_string()},
                             {"precision", precision_name(date.value)}});
  }
  return line;
}

class Printer : public RecordSink {
 public:
  Printer(EntityExtractor extractor, const RecordReading& reading)
      : extractor_(std::move(extractor)), reader_(reading), standard_(reading.without_names()) {}

  void record(RawRecord record) override {
    std::vector<std::string> repairs;
    article_ = {};
    RecordReader& reader = record.standard_names ? standard_ : reader_;
    const std::string reason = reader.read(record.json, article_, repairs);
    if (!reason.empty()) {
      reject({RejectKind::kRejected, *record.file, record.line, reason, article_.id});
      return;
    }
    if (!record.standard_names) tell(reader.notes());
    std::cout << entities_json(article_, extractor_.extract(article_))
                     .dump(-1, ' ', false, Json::error_handler_t::replace)
              << '\n';
  }

  void reject(Reject reject) override {
    std::cerr << reject.file << ':' << reject.line << ": " << reject.reason << '\n';
  }

 private:
  // Each sort once.
  void tell(const std::vector<std::string>& notes) {
    for (const std::string& note : notes) {
      if (told_.size() < kMostTold && told_.insert(note).second)
        std::cerr << "dateline-index: " << note << '\n';
    }
  }

  static constexpr std::size_t kMostTold = 20;  // records of many makes
  std::set<std::string> told_;
  EntityExtractor extractor_;
  RecordReader reader_;
  RecordReader standard_;
  Article article_;
};

int run_entities(const ParsedArguments& arguments) {
  RecordReading reading;
  for (const std::string& map : arguments.values("map")) reading.add_map(map);
  for (const std::string& forms : arguments.values("as")) reading.add_forms(forms);
  if (arguments.has("date")) reading.defaults["date"] = arguments.value("date");
  InputOptions input;
  input.format = input_format_by_name(arguments.value("format")).value();
  Printer printer(EntityExtractor(open_entity_model(arguments.value("model"))), reading);
  read_inputs(arguments.arguments("INPUT"), input, printer);
  return kExitDone;
}

const CommandInfo kEntities = {
    "entities",
    "INPUT... [OPTION]...",
    "show the persons, places, countries and dates found in articles",
    "Prints one JSON line for each article without indexing it: the names with their places in "
    "the text (bytes of the title or body), their type and the name they go by; the countries, "
    "most central first; the dateline; and the dates that the text tells, resolved against the "
    "article's own.",
    {{"INPUT", "a file, a directory or - for standard input", true, true}},
    {{"format", "auto|jsonl|csv|text|reuters", "format of the input", "auto"},
     {"map", "FIELD=NAME,...", "names that records use for our fields", "", Occurs::kMany},
     {"as", "FIELD=FORM,...", "forms in which records have fields: html, list, ...", "",
      Occurs::kMany},
     {"date", "D", "date of articles that give none"},
     {"model", "MODEL", "the entity model [the one that ships]"}},
};

}  // namespace

Command entities_command() { return {kEntities, run_entities}; }

}  // namespace dateline
