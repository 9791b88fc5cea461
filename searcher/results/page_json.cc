#include "searcher/results/page_json.h"

// Lets the library look for what needs escaping 16 bytes at a time.
#if defined(__SSE2__)
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <simdjson.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "common/text/fold.h"

namespace dateline {
namespace {

// A JSON text with U+FFFD for what is no UTF-8.
std::string with_replacements(std::string_view text) {
  using Json = nlohmann::json;
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Straight into a buffer: a tree of values would take longer than the search.
class PageWriter {
 public:
  void page(const ResultPage& page) {
    object([&] {
      field("query", page.query);
      field("total", page.total);
      key("took_ms");
      writer_.Double(std::round(page.took_ms * 1000) / 1000);
      list("hits", page.hits, [&](const Hit& each) { hit(each); });
      key("facets");
      object([&] {
        for (const FacetCounts& facet : page.facets) {
          list(facet.name, facet.values, [&](const FacetValue& value) { facet_value(value); });
        }
      });
      if (!page.facets.empty()) facet_totals(page.facets);
      key("timeline");
      if (page.timeline) {
        timeline(*page.timeline);
      } else {
        writer_.Null();
      }
      list("notes", page.notes, [&](const QueryNote& note) {
        object([&] {
          field("code", note.code);
          field("message", note.message);
        });
      });
      if (!page.corrected.empty()) field("corrected", page.corrected);
      field_or_null("next", page.next);
    });
  }

  void hit(const Hit& hit) {
    object([&] {
      field("id", hit.id);
      field("title", hit.title);
      ranges("title_highlights", hit.title_highlights);
      field_or_null("date", hit.date);
      field("source", hit.source);
      field("author", hit.author);
      field("section", hit.section);
      field("language", hit.language);
      field("url", hit.url);
      texts("people", hit.people);
      if (!hit.resolved_people.empty()) texts("resolved_people", hit.resolved_people);
      texts("organisations", hit.organisations);
      texts("places", hit.places);
      texts("countries", hit.countries);
      filed(hit);
      key("score");
      writer_.Double(hit.score);
      list("snippets", hit.snippets, [&](const Snippet& snippet) {
        object([&] {
          field("text", snippet.text);
          ranges("highlights", snippet.highlights);
        });
      });
      if (!hit.explanation.empty()) explanation(hit.explanation);
    });
  }

  std::string line() {
    buffer_.Put('\n');
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

  template <typename Fn>
  void object(const Fn& fields) {
    writer_.StartObject();
    fields();
    writer_.EndObject();
  }
  template <typename Values, typename Fn>
  void list(std::string_view name, const Values& values, const Fn& put) {
    key(name);
    writer_.StartArray();
    for (const auto& value : values) put(value);
    writer_.EndArray();
  }
  void key(std::string_view name) {
    writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  }
  void text(std::string_view value) {
    if (!is_ascii(value) && !simdjson::validate_utf8(value)) {
      const std::string mended = with_replacements(value);
      writer_.RawValue(mended.data(), mended.size(), rapidjson::kStringType);
      return;
    }
    writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
  void field(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  void field(std::string_view name, std::uint64_t value) {
    key(name);
    writer_.Uint64(value);
  }
  void field_or_null(std::string_view name, std::string_view value) {
    if (!value.empty()) return field(name, value);
    key(name);
    writer_.Null();
  }
  void texts(std::string_view name, const std::vector<std::string_view>& values) {
    list(name, values, [&](std::string_view value) { text(value); });
  }
  void ranges(std::string_view name, const Ranges& ranges) {
    list(name, ranges, [&](const auto& range) {
      writer_.StartArray();
      writer_.Uint64(range.first);
      writer_.Uint64(range.second);
      writer_.EndArray();
    });
  }

  void filed(const Hit& hit) {
    key("filed");
    if (hit.filed.empty()) {
      writer_.Null();
      return;
    }
    object([&] {
      texts("places", hit.filed);
      texts("countries", hit.filed_countries);
      field_or_null("agency", hit.agency);
    });
  }

  void explanation(const std::vector<ScorePart>& parts) {
    list("explanation", parts, [&](const ScorePart& part) {
      object([&] {
        field("label", part.label);
        field("term", part.term);
        key("weight");
        writer_.Double(part.weight);
        field("frequency", std::uint64_t{part.frequency});
        field("document_frequency", std::uint64_t{part.document_frequency});
      });
    });
  }

  void facet_value(const FacetValue& value) {
    object([&] {
      field("value", value.value);
      field("label", value.label);
      field("count", value.count);
      key("selected");
      writer_.Bool(value.selected);
    });
  }

  void facet_totals(const std::vector<FacetCounts>& facets) {
    key("facet_totals");
    object([&] {
      for (const FacetCounts& facet : facets) {
        key(facet.name);
        object([&] {
          field("distinct", facet.distinct);
          field("missing", facet.missing);
        });
      }
    });
  }

  void timeline(const Timeline& timeline) {
    object([&] {
      field("interval", timeline.interval);
      list("buckets", timeline.buckets, [&](const TimelineBucket& bucket) {
        object([&] {
          field("from", bucket.from);
          field("count", bucket.count);
        });
      });
      field("undated", timeline.undated);
      if (timeline.imprecise != 0) field("imprecise", timeline.imprecise);
    });
  }

  // Kept from page to page: growing it anew each time would take time and leave holes.
  static rapidjson::StringBuffer& empty_buffer() {
    thread_local rapidjson::StringBuffer buffer;
    buffer.Clear();
    return buffer;
  }

  rapidjson::StringBuffer& buffer_ = empty_buffer();  // one writer at a time in a thread
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace

std::string page_json(const ResultPage& page) {
  PageWriter writer;
  writer.page(page);
  return writer.line();
}

std::string page_jsonl(const ResultPage& page) {
  std::string lines;
  for (const Hit& hit : page.hits) lines += hit_jsonl(hit);
  return lines;
}

std::string hit_jsonl(const Hit& hit) {
  PageWriter writer;
  writer.hit(hit);
  return writer.line();
}

}  // namespace dateline
