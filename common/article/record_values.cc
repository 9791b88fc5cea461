#include "common/article/record_values.h"

#include <fmt/format.h>

namespace dateline {
namespace {

using simdjson::dom::element_type;

class Collector {
 public:
  Collector(std::size_t limit, RecordValues& values) : limit_(limit), values_(values) {}

  // Recursion is as deep as the record, which simdjson bounds.
  void add(simdjson::dom::element element, std::string_view path) {
    switch (element.type()) {
      case element_type::ARRAY:
        for (const simdjson::dom::element child : simdjson::dom::array(element)) {
          if (values_.too_many) return;
          values_.too_many = ++seen_ > limit_;
          if (!values_.too_many) add(child, path);
        }
        return;
      case element_type::OBJECT:
        if (path.empty()) {
          ++values_.unusable;
        } else {
          add_member(simdjson::dom::object(element), path);
        }
        return;
      case element_type::NULL_VALUE: return;
      default:
        if (path.empty()) add_single(element);
    }
  }

  void add_member(simdjson::dom::object object, std::string_view path) {
    simdjson::dom::element member;
    if (object.at_key(path).get(member) == simdjson::SUCCESS) return add(member, {});
    const std::size_t point = path.find('.');
    if (point == std::string_view::npos) return;
    if (object.at_key(path.substr(0, point)).get(member) == simdjson::SUCCESS) {
      add(member, path.substr(point + 1));
    }
  }

 private:
  void add_single(simdjson::dom::element element) {
    switch (element.type()) {
      case element_type::STRING: {
        const std::string_view text = element;
        if (!text.empty()) values_.texts.push_back(text);
        return;
      }
      case element_type::INT64: return add_number(fmt::format("{}", std::int64_t(element)));
      case element_type::UINT64: return add_number(fmt::format("{}", std::uint64_t(element)));
      case element_type::DOUBLE: return add_number(fmt::format("{}", double(element)));
      default: ++values_.unusable;
    }
  }

  void add_number(std::string number) {
    values_.texts.push_back(values_.made.emplace_back(std::move(number)));
  }

  std::size_t limit_;
  RecordValues& values_;
  std::size_t seen_ = 0;
};

}  // namespace

RecordValues values_at(simdjson::dom::object record, std::string_view path, std::size_t limit) {
  RecordValues values;
  Collector(limit, values).add_member(record, path);
  return values;
}

}  // namespace dateline
