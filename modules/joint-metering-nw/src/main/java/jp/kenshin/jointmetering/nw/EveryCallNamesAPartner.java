package jp.kenshin.jointmetering.nw;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of every call that it takes the header which names a partner, since {@link Partners} reads it for each of them. */
public class EveryCallNamesAPartner implements OASFilter {
    private static final String REFERENCE = "#/components/parameters/KenshinPartner";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .map(PathItem::getOperations)
                    .flatMap(operations -> operations.values().stream())
                    .forEach(EveryCallNamesAPartner::describe);
        }
    }

    private static void describe(Operation operation) {
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.add(OASFactory.createParameter().ref(REFERENCE));
        operation.setParameters(parameters);
        if (operation.getResponses() != null && !operation.getResponses().hasAPIResponse("404")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "404", OASFactory.createAPIResponse().ref("#/components/responses/PartnerNotFound"));
        }
    }
}
