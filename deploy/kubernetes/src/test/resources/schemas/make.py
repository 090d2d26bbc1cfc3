#!/usr/bin/env python3
"""Makes the schemas in this folder: strict ones (what they do not name is refused), without their prose.

make.py <_definitions.json of a Kubernetes release> <folder of npm's kubernetes-models> <CRD files ...>

The definitions name every field; the words that a field may take are only in kubernetes-models' compiled validators.
"""
import json
import pathlib
import re
import sys

import yaml

CORE = {
    "v1": ["ConfigMap", "Namespace", "PersistentVolumeClaim", "Service", "ServiceAccount"],
    "apps/v1": ["Deployment"],
    "autoscaling/v2": ["HorizontalPodAutoscaler"],
    "batch/v1": ["CronJob"],
    "networking.k8s.io/v1": ["Ingress", "NetworkPolicy"],
    "policy/v1": ["PodDisruptionBudget"],
}
PROSE = {"description", "default", "example", "externalDocs", "title"}
META = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"


def words(models):
    """(definition, property) -> the words that it, or each of its items, may take."""
    found = {}
    for file in pathlib.Path(models, "_schemas").glob("*.js"):
        text = file.read_text()
        lists = {name: json.loads(values) for name, values in re.findall(r"(schema\d+_enum)=(\[[^\]]*\])", text)}
        taken = {}
        bodies = dict(re.findall(r"function (validate\d+)\(data(.*?)return \1\.errors", text))
        for name, body in bodies.items():
            used = re.search(r"allowedValues:(schema\d+_enum)", body)
            if used:
                taken[name] = lists[used.group(1)]
        for name, body in bodies.items():
            item = re.search(r"(validate\d+)\(data\[i0\]", body)
            if item and item.group(1) in taken:
                taken[name] = taken[item.group(1)]
        for field, name in re.findall(r"data\.(\w+)&&\((validate\d+)\(data\.\1,", text):
            if name in taken:
                found[(file.stem.lower(), field)] = taken[name]
    return found


def strict(node):
    if isinstance(node, list):
        return [strict(each) for each in node]
    if not isinstance(node, dict):
        return node
    open_end = node.get("x-kubernetes-preserve-unknown-fields")
    kept = {}
    for key, value in node.items():
        if key in ("properties", "definitions", "$defs"):
            kept[key] = {name: strict(each) for name, each in value.items()}
        elif key in PROSE or key.startswith("x-kubernetes") or key == "format" or key == "nullable":
            continue
        else:
            kept[key] = strict(value)
    if node.get("x-kubernetes-int-or-string"):
        kept.pop("anyOf", None)
        kept["type"] = ["integer", "string"]
    if "properties" in kept and "additionalProperties" not in kept and not open_end:
        kept["additionalProperties"] = False
    return kept


class Core:
    def __init__(self, definitions, models):
        self.definitions = definitions
        self.words = words(models)

    def closure(self, roots):
        defs = {}
        waiting = list(roots)
        while waiting:
            name = waiting.pop()
            if name in defs:
                continue
            definition = strict(self.definitions[name])
            for field, schema in definition.get("properties", {}).items():
                values = self.words.get((name.replace(".", "").replace("-", "").lower(), field))
                place = schema.get("items", schema)
                if values and place.get("type") == "string":
                    place["enum"] = values
            text = json.dumps(definition)
            waiting += re.findall(r'"#/definitions/([^"]+)"', text)
            defs[name] = json.loads(text.replace("#/definitions/", "#/$defs/"))
        return defs

    def kind(self, version, kind):
        for name, definition in self.definitions.items():
            for gvk in definition.get("x-kubernetes-group-version-kind", []):
                if (gvk["group"] + "/" + gvk["version"]).lstrip("/") == version and gvk["kind"] == kind:
                    return {"$ref": "#/$defs/" + name, "$defs": self.closure([name])}
        raise SystemExit(f"no {version} {kind}")


def crd_kinds(core, file):
    for crd in yaml.safe_load_all(pathlib.Path(file).read_text()):
        for version in crd["spec"]["versions"]:
            if not version["served"]:
                continue
            schema = strict(version["schema"]["openAPIV3Schema"])
            schema["properties"].pop("status", None)
            schema["properties"]["apiVersion"] = {"type": "string"}
            schema["properties"]["kind"] = {"type": "string"}
            schema["properties"]["metadata"] = {"$ref": "#/$defs/" + META}
            schema["$defs"] = core.closure([META])
            if crd["spec"]["names"]["kind"] == "MongoDBCommunity":
                # Open in the CRD; what it is merged into is no secret.
                name = "io.k8s.api.apps.v1.StatefulSetSpec"
                schema["$defs"] |= core.closure([name])
                schema["$defs"][name].pop("required")
                for part in ("Container", "PersistentVolumeClaimSpec", "PodSpec", "PodTemplateSpec", "LabelSelector"):
                    for each, definition in schema["$defs"].items():
                        if each.endswith("." + part):
                            definition.pop("required", None)
                schema["properties"]["spec"]["properties"]["statefulSet"]["properties"]["spec"] = {
                    "$ref": "#/$defs/" + name
                }
            yield crd["spec"]["group"] + "/" + version["name"], crd["spec"]["names"]["kind"], schema


def write(version, kind, schema):
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
    target = pathlib.Path(__file__).parent / f"{version.replace('/', '_')}_{kind}.json"
    target.write_text(json.dumps(schema, separators=(",", ":"), sort_keys=True) + "\n")


definitions, models, *crds = sys.argv[1:]
core = Core(json.loads(pathlib.Path(definitions).read_text())["definitions"], models)
for version, kinds in CORE.items():
    for kind in kinds:
        write(version, kind, core.kind(version, kind))
for file in crds:
    for version, kind, schema in crd_kinds(core, file):
        write(version, kind, schema)
