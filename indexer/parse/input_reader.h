// From the inputs that a user names to records: finds the files, tells their
// formats apart, and hands every record and every reject to a sink, on the
// calling thread. Records come in the order of the inputs, of the names inside a
// directory, and of a file.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "indexer/parse/input_format.h"
#include "indexer/parse/record_sink.h"

namespace dateline {

struct InputOptions {
  InputFormat format = InputFormat::kAuto;
  // A longer record is rejected without being held. Wide enough for a body at its
  // limit (kMaxTextBytes) with some of it escaped.
  std::size_t max_record_bytes = std::size_t{128} << 20;
  // The id of an article that is a text file is the file's path, not made from its content.
  bool id_is_path = false;
  // A file that is written while they are read, and is none of them; "" for none.
  std::string passed_over;
  // Asked, by the thread that reads, while a source has nothing to give: whether to end.
  std::function<bool()> stopped = [] { return false; };
};

// A file that cannot be read costs that file alone. Throws Error kInputOutput,
// before anything is read, when an input does not exist, what the sink throws, and ReadStopped.
void read_inputs(const std::vector<std::string>& inputs, const InputOptions& options,
                 RecordSink& sink);

}  // namespace dateline
