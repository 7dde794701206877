#!/usr/bin/env bash
# Reads the files that `exports::witness` wrote with other libraries than wrote them, and holds them
# against what the briefing says: slides, report, PDF and workbook, in both languages.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${TOANTRINH_OFFICE:-target/office}
checks=.ci/office
tools=target/tools/office
if ! cmp -s $checks/requirements.txt $tools/requirements.txt; then
  echo "Installing the libraries of $checks/requirements.txt into $tools"
  python3 -m venv --clear $tools
  $tools/bin/pip install --quiet --disable-pip-version-check -r $checks/requirements.txt
  cp $checks/requirements.txt $tools/requirements.txt
fi
python=$tools/bin/python
for lang in vi en; do
  file=$folder/$lang
  $python $checks/check_pptx.py "$file.pptx" "$file.json"
  $python $checks/check_docx.py "$file.docx" "$file.json"
  $python $checks/check_xlsx.py "$file.xlsx" "$file.xlsx.json" chart
  # One a line: what the heading of each chapter must say.
  titles=$($python -c 'import json, sys; print(*json.load(open(sys.argv[1]))["titles"], sep="\n")' "$file.json")
  mapfile -t titles <<<"$titles"
  $checks/check_pdf.sh "$file.pdf" "${titles[@]}"
done
